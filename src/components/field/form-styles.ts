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
  ur-visit-header {
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
  .problems {
    display: grid;
    gap: 10px;
  }
  .problems:empty {
    display: none;
  }
`;
