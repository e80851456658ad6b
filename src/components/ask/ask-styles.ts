import { css } from 'lit';

/** Forms, rows and tables that look alike in all parts of the desk that asks; on top of the tools' own. */
export const askStyles = css`
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    color: var(--ur-text-muted);
    font-size: 13px;
  }
  .condition {
    display: grid;
    gap: 8px;
    padding: 10px 12px;
    border: 1px solid var(--ur-line);
    border-radius: var(--ur-radius-control);
    background: var(--ur-surface);
  }
  .condition.group {
    border-left: 4px solid var(--ur-accent);
    background: var(--ur-surface-alt);
  }
  .part {
    grid-template-columns: minmax(0, 1fr);
  }
  .conditions {
    display: grid;
    gap: 8px;
  }
  .row > select {
    flex: 1;
    width: auto;
    min-width: 0;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr);
    gap: 8px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    max-height: 190px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .link {
    min-height: max(32px, var(--ur-control));
  }
  .sentence::first-letter {
    text-transform: uppercase;
  }
  .sentence {
    padding: 10px 12px;
    border-left: 4px solid var(--ur-accent);
    border-radius: 4px;
    background: var(--ur-accent-soft);
    color: var(--ur-accent-soft-text);
    font-size: calc(var(--ur-text-body) + 1px);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .tag {
    display: inline-flex;
    gap: 5px;
    align-items: center;
    font-size: 12px;
    white-space: nowrap;
  }
  .tag::before {
    content: '';
    width: 10px;
    height: 10px;
    border: 2px dashed currentColor;
    border-radius: 50%;
  }
  .tag.certain::before {
    border-style: solid;
    background: currentColor;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
  }
  th,
  td {
    padding: 6px 8px;
    border-bottom: 1px solid var(--ur-line);
    text-align: left;
    vertical-align: top;
  }
  th {
    color: var(--ur-text-muted);
    font-weight: 600;
  }
  .number {
    text-align: right;
    white-space: nowrap;
  }
  .scroll {
    position: relative;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .told {
    display: grid;
    gap: 8px;
    padding: 10px 12px;
    border: 1px solid var(--ur-line);
    border-radius: var(--ur-radius-control);
    background: var(--ur-surface-alt);
  }
`;
