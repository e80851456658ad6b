import { css } from 'lit';

/** The few rules of MapLibre's own sheet that a map without its controls needs, and the look of its frame. */
export const mapStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    background: var(--ur-map-sea);
  }
  .map {
    position: absolute;
    inset: 0;
  }
  .maplibregl-map {
    overflow: hidden;
    -webkit-tap-highlight-color: transparent;
  }
  .maplibregl-canvas-container {
    position: absolute;
    inset: 0;
  }
  .maplibregl-canvas {
    position: absolute;
    inset: 0;
    outline: none;
  }
  .maplibregl-control-container {
    display: none;
  }
  .maplibregl-interactive {
    cursor: grab;
    user-select: none;
  }
  .maplibregl-interactive:active {
    cursor: grabbing;
  }
  .pointing .maplibregl-interactive {
    cursor: pointer;
  }
  :host([captures]) .maplibregl-interactive {
    cursor: crosshair;
  }
  .cross {
    position: absolute;
    display: none;
    width: 32px;
    height: 32px;
    margin: -16px 0 0 -16px;
    fill: none;
    stroke: var(--ur-ink);
    stroke-width: 2;
    pointer-events: none;
  }
  .cross .casing {
    stroke: var(--ur-casing);
    stroke-width: 5;
  }
  .map:has(.maplibregl-canvas:focus-visible) ~ .cross {
    display: block;
  }
  @media (pointer: coarse) {
    :host([captures]) .cross {
      display: block;
    }
  }
  .maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan,
  .maplibregl-touch-drag-pan {
    touch-action: none;
  }
  .maplibregl-boxzoom {
    position: absolute;
    inset: 0 auto auto 0;
    width: 0;
    height: 0;
    border: 2px dotted var(--ur-ink);
    background: var(--ur-accent-soft);
    opacity: 0.5;
  }
  .map:has(.maplibregl-canvas:focus-visible)::after {
    content: '';
    position: absolute;
    inset: 0;
    pointer-events: none;
    box-shadow:
      inset 0 0 0 3px var(--ur-focus),
      inset 0 0 0 5px var(--ur-focus-ring2);
  }
`;
