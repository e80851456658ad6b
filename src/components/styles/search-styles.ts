import { css } from 'lit';

/** The search box itself; the results bring their own. */
export const searchStyles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
  }
  .box {
    display: flex;
    align-items: center;
    gap: var(--ur-space-2);
    height: 40px;
    padding: 0 6px 0 var(--ur-space-3);
    border: 1px solid var(--ur-line-strong);
    border-radius: var(--ur-radius-control);
    background: var(--ur-surface);
    color: var(--ur-text);
  }
  .box:focus-within {
    outline: 3px solid var(--ur-focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--ur-focus-ring2);
  }
  input {
    flex: 1;
    min-width: 0;
    height: 100%;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }
  input::placeholder {
    color: var(--ur-text-muted);
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .icon {
    flex: none;
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  kbd {
    flex: none;
    min-width: 22px;
    border: 1px solid var(--ur-line-strong);
    border-radius: 4px;
    color: var(--ur-text-muted);
    font: 12px/20px var(--ur-font-en);
    text-align: center;
  }
  .box:focus-within kbd {
    visibility: hidden;
  }
  button {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 32px;
    height: 32px;
    padding: 0;
    border: 0;
    border-radius: var(--ur-radius-control);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--ur-surface-alt);
  }
  button:focus-visible {
    outline: 3px solid var(--ur-focus);
    outline-offset: 1px;
  }
  .panel {
    position: absolute;
    z-index: 10;
    top: calc(100% + 6px);
    left: 0;
    width: max(100%, 380px);
    max-width: calc(100vw - 2 * var(--ur-space-4));
    max-height: min(70vh, 560px);
    overflow: hidden;
    border: 1px solid var(--ur-line);
    border-radius: var(--ur-radius-card);
    background: var(--ur-surface);
    box-shadow: var(--ur-shadow);
  }
  .panel:not([hidden]) {
    display: flex;
    flex-direction: column;
  }
  /* The list itself scrolls: it is what the input's arrow keys move through. */
  #results {
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .message {
    margin: 0;
    padding: var(--ur-space-3);
    color: var(--ur-text-muted);
  }
  .message.warn {
    color: var(--ur-warn);
  }
  .message button {
    width: auto;
    padding: 0 var(--ur-space-2);
    color: var(--ur-accent);
    text-decoration: underline;
  }
  .status {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :host([layout='phone']) .box {
    height: 48px;
    padding: 0 6px 0 var(--ur-space-4);
    border-color: transparent;
    border-radius: 24px;
    box-shadow: var(--ur-shadow);
    font-size: 16px;
  }
  :host([layout='phone']) button {
    width: 36px;
    height: 36px;
    border-radius: 50%;
  }
  :host([layout='phone']) .go {
    background: var(--ur-accent);
    color: var(--ur-accent-text);
  }
  :host([layout='phone'][open]) {
    position: fixed;
    z-index: 100;
    inset: 0;
    display: flex;
    flex-direction: column;
    padding: max(var(--ur-space-3), env(safe-area-inset-top)) var(--ur-space-3) 0;
    background: var(--ur-surface);
  }
  :host([layout='phone'][open]) .box {
    flex: none;
    padding-left: 6px;
    border-color: var(--ur-line-strong);
    box-shadow: none;
  }
  :host([layout='phone'][open]) .panel {
    position: static;
    flex: 1;
    min-height: 0;
    width: auto;
    max-width: none;
    max-height: none;
    margin-top: var(--ur-space-2);
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }
`;
