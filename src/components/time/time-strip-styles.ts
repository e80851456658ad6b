import { css } from 'lit';

/** The strip over the lower edge of the map; `layout="panel"` lays the same parts one below the other. */
export const timeStripStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  section {
    display: grid;
    grid-template-columns: auto minmax(124px, auto) minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px var(--ur-space-3);
    min-height: 76px;
    padding: 6px var(--ur-space-3);
    border-radius: var(--ur-radius-card);
    background: var(--ur-surface);
    box-shadow: var(--ur-shadow);
  }
  .play {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: var(--ur-accent);
    color: var(--ur-accent-text);
  }
  .play svg.icon {
    width: 22px;
    height: 22px;
  }
  .year {
    min-width: 0;
    line-height: 1.25;
  }
  .year b {
    display: block;
    font-size: 20px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .legend {
    display: flex;
    gap: var(--ur-space-2);
    font-size: 12px;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .legend span::before {
    content: '';
    display: inline-block;
    width: 9px;
    height: 9px;
    margin-right: 4px;
    border: 1.5px solid var(--ur-actual);
  }
  .legend .actual::before {
    background: var(--ur-actual);
  }
  .legend .target::before {
    border-color: var(--ur-target);
  }
  .chart {
    position: relative;
    min-width: 0;
    touch-action: pan-y;
    cursor: pointer;
  }
  .chart input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    pointer-events: none;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(20, minmax(0, 1fr));
    border-radius: 6px;
  }
  .chart input:focus-visible + .columns {
    outline: 3px solid var(--ur-focus);
    outline-offset: 3px;
  }
  .column {
    position: relative;
    display: grid;
    grid-template-rows: 38px 16px;
    justify-items: center;
    border: 2px solid transparent;
    border-radius: 8px;
  }
  .column.chosen {
    border-color: var(--ur-accent);
  }
  .column.within:not(.chosen) {
    border-radius: 0;
    background: var(--ur-accent-soft);
  }
  .column svg {
    width: 14px;
    max-width: 70%;
    height: 38px;
    overflow: visible;
  }
  .actual-bar {
    fill: var(--ur-actual);
    stroke: var(--ur-actual);
    stroke-width: 1.5;
  }
  .target-bar {
    fill: var(--ur-surface);
    stroke: var(--ur-target);
    stroke-width: 1.5;
  }
  .nothing {
    fill: var(--ur-text-muted);
  }
  .column span {
    color: var(--ur-text-muted);
    font-size: 12px;
    line-height: 16px;
    font-variant-numeric: tabular-nums;
  }
  .column.chosen span {
    white-space: nowrap;
    color: var(--ur-text);
    font-weight: 700;
  }
  /* After the last report: a rule between what is reported and what is only planned. */
  .column.last::after {
    content: '';
    position: absolute;
    top: 0;
    right: -3px;
    bottom: 0;
    border-right: 1.5px dashed var(--ur-line-strong);
  }
  .senses {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .senses .chip {
    padding: 0 10px;
  }
  .says {
    grid-column: 1 / -1;
    color: var(--ur-text-muted);
    font-size: 12px;
    line-height: 1.4;
  }
  .says b {
    color: var(--ur-text);
    font-weight: 600;
  }
  .warn {
    color: var(--ur-warn);
  }
  @container (max-width: 860px) {
    section {
      grid-template-columns: auto 1fr auto;
    }
    .chart {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .says {
      grid-row: 3;
    }
  }
  @container (max-width: 520px) {
    section {
      grid-template-columns: auto 1fr;
      border-radius: 0;
      box-shadow: none;
    }
    .senses {
      grid-column: 1 / -1;
      flex-wrap: wrap;
      grid-row: 4;
    }
    .column span {
      font-size: 10px;
    }
    .column:nth-child(odd):not(.chosen) span {
      visibility: visible;
    }
    .column:nth-child(even):not(.chosen) span {
      visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    section {
      border: 1px solid CanvasText;
    }
    .actual-bar {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .target-bar {
      fill: Canvas;
      stroke: CanvasText;
    }
    .column.chosen {
      border-color: Highlight;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
