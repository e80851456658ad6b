import { css } from 'lit';

/** What stands in the frame of a desk of evidence: sections, tables, bars. */
export const proofStyles = css`
  .body {
    padding-bottom: var(--ur-space-4);
  }
  .body:focus-visible {
    box-shadow: none;
  }
  .section {
    padding: var(--ur-space-3) var(--ur-space-4);
    border-bottom: 1px solid var(--ur-line);
  }
  h3 {
    font-size: var(--ur-text-body);
    font-weight: 600;
  }
  h4 {
    margin: 0;
    font-size: var(--ur-text-body);
    font-weight: 600;
  }
  .head {
    display: flex;
    gap: var(--ur-space-2);
    align-items: baseline;
    justify-content: space-between;
  }
  .muted {
    color: var(--ur-text-muted);
  }
  .small {
    font-size: var(--ur-text-small, 13px);
    line-height: 1.45;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ur-space-2);
    margin-top: var(--ur-space-2);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--ur-text-small, 13px);
    line-height: 1.35;
  }
  th,
  td {
    padding: 4px 8px 4px 0;
    border-bottom: 1px solid var(--ur-line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    font-weight: 600;
  }
  td.number,
  th.number {
    text-align: end;
    white-space: nowrap;
  }
  td.number:last-child,
  th.number:last-child {
    padding-right: 0;
  }
  .problem {
    padding: var(--ur-space-4);
    color: var(--ur-error);
  }
  .says {
    padding: 0 var(--ur-space-4);
    color: var(--ur-ok);
    font-size: var(--ur-text-small, 13px);
  }
  select {
    min-height: var(--ur-control);
    max-width: 100%;
    padding: 0 8px;
    border: 1px solid var(--ur-line-strong);
    border-radius: var(--ur-radius-control);
    background: var(--ur-surface);
  }
  label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    margin-top: var(--ur-space-2);
    font-size: var(--ur-text-small, 13px);
  }
  .link {
    min-height: 24px;
    text-align: start;
  }
  .cited {
    margin-top: 4px;
    padding-left: var(--ur-space-2);
    border-left: 2px solid var(--ur-line);
  }
  .nature {
    padding: 0 6px;
    border: 1px solid var(--ur-line-strong);
    border-radius: 4px;
    font-size: 12px;
    white-space: nowrap;
  }
  .nature.actual {
    border-color: var(--ur-accent);
    background: var(--ur-accent);
    color: var(--ur-accent-text);
  }
  @media (pointer: coarse), (max-width: 719px) {
    select,
    .button {
      min-height: 44px;
    }
  }
  @media print {
    :host,
    .body {
      display: block;
      overflow: visible;
    }
    .close,
    .tools,
    .tools-only,
    .says {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
