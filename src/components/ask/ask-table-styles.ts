import { css } from 'lit';

/** Height of the table's head, pixels. */
export const HEAD_PIXELS = 40;

/** Rows stand where their number puts them, whether or not their neighbours exist. */
export const askTableStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .sorting:not([hidden]) {
    display: flex;
    position: absolute;
    inset: auto 12px 12px;
    z-index: 2;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    padding: 6px 6px 6px 12px;
    border: 1px solid var(--ur-line-strong);
    border-radius: var(--ur-radius-control);
    background: var(--ur-surface);
    font-size: 13px;
  }
  .scroll {
    max-height: min(60vh, 520px);
    border: 1px solid var(--ur-line);
    border-radius: var(--ur-radius-control);
  }
  [role='grid'] {
    position: relative;
    width: max-content;
    min-width: 100%;
  }
  [role='row'] {
    display: grid;
    grid-template-columns: 44px minmax(180px, 1.6fr) var(--columns);
    align-items: center;
    width: 100%;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .head-row {
    position: sticky;
    top: 0;
    z-index: 1;
    height: ${HEAD_PIXELS}px;
    border-bottom: 1px solid var(--ur-line-strong);
    background: var(--ur-surface-alt);
  }
  .body-row {
    position: absolute;
    inset: 0 0 auto;
    border-bottom: 1px solid var(--ur-line);
    contain: layout style;
  }
  .body-row:hover,
  .body-row.on {
    background: var(--ur-surface-alt);
  }
  .body-row[aria-current] {
    background: var(--ur-accent-soft);
    color: var(--ur-accent-soft-text);
    box-shadow: inset 4px 0 0 var(--ur-accent);
  }
  .body-row:focus-visible {
    outline-offset: -3px;
  }
  [role='gridcell'],
  [role='columnheader'] {
    min-width: 0;
    padding: 0 6px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .open,
  .sort {
    width: 100%;
    min-height: 34px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .sort:focus-visible {
    outline-offset: -3px;
  }
  .sort {
    color: var(--ur-text-muted);
    font-weight: 600;
  }
  input[type='checkbox'] {
    width: 18px;
    height: 18px;
    accent-color: var(--ur-accent);
  }
  .pick {
    display: grid;
    place-items: center;
    min-height: 100%;
  }
`;
