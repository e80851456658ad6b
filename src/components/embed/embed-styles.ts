import { css } from 'lit';

/** The frame of the application in another page: the map alone, its card over it. For the shadow root of `ur-app`. */
export const embeddedAppStyles = css`
  :host {
    --ur-tab-bar: 0px !important;
    grid-template: 'map' minmax(0, 1fr) / minmax(0, 1fr) !important;
  }
  header,
  .panel,
  .tabs,
  .over.chips,
  .over.strip {
    display: none !important;
  }
`;

/** MapLibre's words about gestures, which stand over the map for as long as it refuses one. For the shadow root of `ur-map`. */
export const gestureStyles = css`
  .maplibregl-cooperative-gestures {
    touch-action: pan-x pan-y;
  }
  .maplibregl-cooperative-gesture-screen {
    position: absolute;
    z-index: 2;
    inset: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    padding: 16px;
    background: rgb(0 0 0 / 55%);
    color: #fff;
    font-size: 18px;
    text-align: center;
    opacity: 0;
    pointer-events: none;
    transition: opacity 0.6s 0.6s;
  }
  .maplibregl-cooperative-gesture-screen.maplibregl-show {
    opacity: 1;
    transition: opacity 0.05s;
  }
  .maplibregl-mobile-message {
    display: none;
  }
  @media (hover: none) {
    .maplibregl-desktop-message {
      display: none;
    }
    .maplibregl-mobile-message {
      display: block;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .maplibregl-cooperative-gesture-screen {
      transition: none;
    }
  }
`;
