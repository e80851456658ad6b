import { css } from 'lit';

/** Frame of the site card: loading, failure, actions at its foot, the sheet of paper. */
export const siteCardStyles = css`
  :host {
    container-type: inline-size;
    background: var(--ur-surface);
    color: var(--ur-text);
  }
  article {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-height: 0;
  }
  /* The actions stand below what scrolls, not over it: they never cover a part of a link. */
  .scroll {
    flex: 1 1 auto;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .body {
    padding-bottom: var(--ur-space-2);
  }
  .skeleton > span {
    display: block;
    height: 12px;
    margin-top: var(--ur-space-3);
    border-radius: 4px;
    background: var(--ur-line);
  }
  .skeleton > span:nth-child(2) {
    width: 85%;
  }
  .skeleton > span:nth-child(3) {
    width: 60%;
  }
  .failure {
    display: grid;
    justify-items: start;
    gap: var(--ur-space-2);
  }
  .failure b {
    color: var(--ur-error);
  }
  .close-row {
    display: flex;
    justify-content: end;
    padding: var(--ur-space-2);
  }
  .button {
    min-height: var(--ur-control, 36px);
    padding: 0 var(--ur-space-3);
    border: 1px solid var(--ur-line-strong);
    border-radius: var(--ur-radius-control);
  }
  .back {
    padding: var(--ur-space-2) var(--ur-space-4);
    border-top: 1px solid var(--ur-line);
  }
  .back button {
    display: inline-flex;
    align-items: center;
    gap: var(--ur-space-2);
    min-height: var(--ur-control, 36px);
    color: var(--ur-accent);
  }
  .actions {
    display: grid;
    flex: none;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    border-top: 1px solid var(--ur-line);
    background: var(--ur-surface);
  }
  .actions button {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2px;
    min-height: 52px;
    padding: 4px 2px;
    color: var(--ur-accent);
    font-size: var(--ur-text-small, 13px);
    line-height: 1.2;
    text-align: center;
  }
  .actions button + button {
    border-left: 1px solid var(--ur-line);
  }
  .actions button:hover {
    background: var(--ur-surface-alt);
  }
  .actions button:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }
  .actions [aria-pressed='true'] {
    background: var(--ur-accent-soft);
    color: var(--ur-accent-soft-text);
  }
  .actions [aria-busy='true'] {
    background: var(--ur-surface-alt);
    cursor: progress;
  }
  @container (max-width: 330px) {
    .actions svg.icon {
      display: none;
    }
  }
  @media (pointer: coarse), (max-width: 719px) {
    .actions button {
      min-height: 60px;
      font-size: var(--ur-text-small, 14px);
    }
    .button,
    .back button {
      min-height: 44px;
    }
  }
  .print-note {
    display: none;
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    .actions,
    .back {
      display: none;
    }
    .print-note {
      display: block;
      padding-top: 3mm;
      border-top: 1px solid var(--ur-line);
    }
  }
`;
