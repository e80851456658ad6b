import { css } from 'lit';

/** The board a photo is marked on, and what stands around it. */
export const sketchStyles = css`
  dialog {
    width: min(100vw, 1100px);
    max-width: none;
    height: 100dvh;
    max-height: none;
    padding: 0;
    border: 0;
    background: var(--ur-surface);
    color: var(--ur-text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 60%);
  }
  .frame {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto auto;
    height: 100%;
  }
  header,
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 8px 12px;
  }
  h2 {
    flex: 1;
    font-size: 18px;
    line-height: 1.3;
  }
  .stage {
    display: grid;
    min-height: 0;
    background: #1a1a1a;
  }
  .board {
    display: block;
    width: 100%;
    height: 100%;
    min-height: 0;
    touch-action: none;
    cursor: crosshair;
  }
  .board:focus-visible {
    outline-offset: -4px;
  }
  .casing {
    fill: none;
    stroke: #000;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .ink {
    fill: none;
    stroke: #ffd400;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .badge {
    fill: #ffd400;
    stroke: #000;
  }
  .number {
    fill: #000;
    font-weight: 700;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .notes {
    display: grid;
    gap: 8px;
    max-height: 34dvh;
    padding: 8px 12px;
    overflow-y: auto;
  }
  .notes li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 8px;
    align-items: center;
  }
  .mode {
    display: flex;
    gap: 8px;
  }
  .mode .option {
    grid-auto-flow: column;
    gap: 6px;
    padding: 0 14px;
  }
  .hint {
    flex-basis: 100%;
  }
`;
