import { css } from 'lit';

/** A desk of field work: header, what scrolls, and where it speaks. */
export const deskStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    background: var(--ur-surface);
    color: var(--ur-text);
  }
  header {
    display: flex;
    flex: none;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    min-height: 64px;
    padding: 4px 8px 4px 20px;
    border-bottom: 2px solid var(--ur-line-strong);
  }
  header h2 {
    margin-right: auto;
    font-size: 22px;
    font-weight: 700;
    line-height: 1.3;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .part {
    display: grid;
    gap: 12px;
    padding: 16px 20px;
  }
  .part + .part {
    border-top: 1px solid var(--ur-line);
  }
  .says {
    flex: none;
  }
  .says p {
    margin: 0;
    padding: 10px 20px;
    border-top: 2px solid var(--ur-line-strong);
    line-height: 1.5;
  }
  .big {
    justify-content: flex-start;
    width: 100%;
    min-height: max(56px, var(--field-target));
    text-align: start;
    line-height: 1.3;
  }
`;
