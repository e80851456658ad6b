import { css } from 'lit';

/** The list of results; adopted by the search box when it arrives. */
export const searchResultStyles = css`
  .heading {
    display: flex;
    justify-content: space-between;
    padding: var(--ur-space-2) var(--ur-space-3) var(--ur-space-1);
    color: var(--ur-text-muted);
    font-size: 12px;
    font-weight: 600;
  }
  .group + .group {
    border-top: 1px solid var(--ur-line);
  }
  .count {
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  .option {
    display: flex;
    gap: var(--ur-space-3);
    align-items: center;
    min-height: 48px;
    padding: 6px var(--ur-space-3);
    border-left: 4px solid transparent;
    cursor: pointer;
  }
  .option:hover {
    background: var(--ur-surface-alt);
  }
  .option[aria-selected='true'] {
    border-left-color: var(--ur-accent);
    background: var(--ur-accent-soft);
    color: var(--ur-accent-soft-text);
  }
  .sign {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 28px;
  }
  svg.sign {
    box-sizing: border-box;
    height: 22px;
    padding: 0 3px;
    color: var(--ur-text-muted);
  }
  svg.sketch {
    stroke-dasharray: 2.5 2.5;
  }
  .words {
    display: grid;
    min-width: 0;
    line-height: 1.35;
  }
  .name {
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .other,
  .why,
  .more {
    color: var(--ur-text-muted);
    font-size: 12px;
    overflow-wrap: anywhere;
  }
  .option[aria-selected='true'] :is(.other, .why) {
    color: inherit;
  }
  .more {
    padding: var(--ur-space-1) var(--ur-space-3) var(--ur-space-2);
  }
  .tag {
    margin-left: 6px;
    padding: 0 5px;
    border: 1px solid var(--ur-line-strong);
    border-radius: 4px;
    color: var(--ur-text-muted);
    font-size: 12px;
    white-space: nowrap;
  }
  .tag.warn {
    border-color: var(--ur-warn);
    color: var(--ur-warn);
  }
  .option[aria-selected='true'] .tag {
    color: inherit;
  }
  mark {
    background: none;
    color: var(--ur-accent);
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
  }
  .option[aria-selected='true'] mark {
    color: inherit;
  }
  @media (pointer: coarse), (max-width: 719px) {
    .option {
      min-height: 56px;
    }
    .name {
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
