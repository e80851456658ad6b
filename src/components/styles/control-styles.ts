import { css } from 'lit';

/** Buttons, chips and fields that look alike everywhere. */
export const controlStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--ur-space-2);
    min-height: var(--ur-control);
    padding: 0 var(--ur-space-3);
    border: 1px solid var(--ur-line-strong);
    border-radius: var(--ur-radius-control);
    background: var(--ur-surface);
    color: var(--ur-text);
    transition: background-color var(--ur-motion-fast);
  }
  .button:hover {
    background: var(--ur-surface-alt);
  }
  .button.primary {
    border-color: var(--ur-accent);
    background: var(--ur-accent);
    color: var(--ur-accent-text);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid var(--ur-line-strong);
    border-radius: 999px;
    background: var(--ur-surface);
    color: var(--ur-text);
    font-size: var(--ur-text-body);
    white-space: nowrap;
    transition: background-color var(--ur-motion-fast);
  }
  .chip:hover {
    background: var(--ur-surface-alt);
  }
  .chip[aria-pressed='true'],
  .chip.on {
    border-color: var(--ur-accent);
    background: var(--ur-accent-soft);
    color: var(--ur-accent-soft-text);
    box-shadow: inset 0 0 0 1px var(--ur-accent);
  }
  .chip[aria-pressed='true']:focus-visible {
    box-shadow: 0 0 0 2px var(--ur-focus-ring2);
  }
  .count {
    color: var(--ur-text-muted);
    font-variant-numeric: tabular-nums;
  }
  [aria-pressed='true'] .count {
    color: inherit;
  }
  [aria-disabled='true'] {
    border-color: var(--ur-line);
    color: var(--ur-text-muted);
  }
  [aria-disabled='true'] ur-mark {
    opacity: 0.45;
  }
  .link {
    color: var(--ur-accent);
    text-underline-offset: 3px;
  }
  .link:hover {
    text-decoration: underline;
  }
  @media (pointer: coarse), (max-width: 719px) {
    .chip {
      min-height: 44px;
      padding: 0 14px;
    }
    .link {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'],
    [aria-current='true'],
    [aria-selected='true'] {
      forced-color-adjust: none;
      /* Before the colours that each control gives its chosen state. */
      background: Highlight !important;
      color: HighlightText !important;
    }
  }
`;
