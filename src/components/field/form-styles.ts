import { css } from 'lit';

/** The form's frame: header, what scrolls, and the save bar that always stands at the bottom. */
export const formStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    background: var(--ur-surface);
    color: var(--ur-text);
  }
  ur-visit-header,
  .bar {
    flex: none;
  }
  .scroll {
    display: grid;
    flex: 1;
    gap: 22px;
    align-content: start;
    min-height: 0;
    padding: 12px 20px 24px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scroll-padding: 16px 0;
  }
  ur-step-line {
    margin: 0 -12px;
  }
  .step {
    margin-top: -14px;
    text-align: center;
  }
  .remark,
  .problems {
    display: grid;
    gap: 10px;
  }
  .problems:empty {
    display: none;
  }
  .bar {
    display: grid;
    gap: 8px;
    padding: 10px 20px 14px;
    border-top: 2px solid var(--ur-line-strong);
    background: var(--ur-surface);
  }
  .says {
    display: grid;
    gap: 6px;
    line-height: 1.5;
  }
  .says .good {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .buttons .button {
    min-height: max(54px, var(--field-target));
  }
  .finish {
    flex: 1 1 200px;
    font-size: 18px;
  }
  .finish[aria-disabled='true'] {
    border-color: var(--ur-line-strong);
    background: var(--ur-surface-alt);
    color: var(--ur-text-muted);
  }
  .danger {
    border-color: var(--ur-error);
    color: var(--ur-error);
  }
  .discard {
    width: min(92vw, 440px);
    padding: 20px;
    border: 2px solid var(--ur-line-strong);
    border-radius: var(--ur-radius-card);
    background: var(--ur-surface);
    color: var(--ur-text);
    font-size: 17px;
  }
  .discard p {
    margin-bottom: 16px;
  }
  @media (max-height: 560px) {
    .bar {
      grid-template-columns: 1fr auto;
      align-items: center;
    }
  }
`;
