import { css } from 'lit';

/** A record as a row, in the list and in the chooser. */
export const rowStyles = css`
  .row {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    height: 100%;
    padding: 0 var(--ur-space-4);
    border-bottom: 1px solid var(--ur-line);
    font-size: var(--ur-text-body);
    line-height: 1.35;
  }
  .row:hover,
  .row.hovered {
    background: var(--ur-surface-alt);
  }
  .row[aria-current='true'] {
    box-shadow: inset 4px 0 0 var(--ur-accent);
    background: var(--ur-accent-soft);
  }
  .row:focus-visible {
    outline-offset: -3px;
  }
  .row ur-mark {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 32px;
    height: 32px;
  }
  .words {
    display: grid;
    flex: 1;
    gap: 1px;
    min-width: 0;
  }
  .name,
  .official {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .official,
  .facts {
    color: var(--ur-text-muted);
    font-size: var(--ur-text-caption);
  }
  .facts {
    display: flex;
    overflow: hidden;
    white-space: nowrap;
  }
  .facts > span {
    position: relative;
    flex-shrink: 1;
    min-width: 1.2em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .facts > span:nth-child(-n + 2) {
    flex: none;
  }
  .facts > span:not(:last-child) {
    margin-right: 7px;
    padding-right: 7px;
  }
  .facts > span:not(:last-child)::after {
    position: absolute;
    top: 25%;
    right: 0;
    bottom: 25%;
    width: 1px;
    background: var(--ur-line-strong);
    content: '';
  }
  .contested {
    color: var(--ur-warn);
    font-weight: 600;
  }
  .aside {
    display: grid;
    flex: none;
    justify-items: end;
    color: var(--ur-text-muted);
    font-size: var(--ur-text-caption);
    font-variant-numeric: tabular-nums;
  }
  .row[aria-current='true'] :is(.facts, .official, .aside) {
    color: var(--ur-accent-soft-text);
  }
`;
