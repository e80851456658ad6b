import { css } from 'lit';

/** What all of field work looks like: parts below each other, controls for gloves, what is wrong in words beside a bar. */
export const fieldStyles = css`
  :host {
    --field-target: max(44px, var(--ur-control));
    --field-text: max(16px, var(--ur-text-body));
    display: block;
    font-size: var(--field-text);
  }
  @media (pointer: coarse) {
    :host {
      --field-target: 56px;
      --field-text: 17px;
    }
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  h3,
  .ask {
    padding: 0;
    font-size: calc(var(--field-text) + 1px);
    font-weight: 600;
    line-height: 1.4;
  }
  legend {
    margin-bottom: 10px;
  }
  .optional,
  .hint {
    color: var(--ur-text-muted);
    font-weight: 400;
  }
  .hint {
    font-size: 14px;
    line-height: 1.5;
  }
  .options {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 104px), 1fr));
    gap: 10px;
  }
  .option {
    position: relative;
    display: grid;
    place-items: center;
    min-height: var(--field-target);
    padding: 6px 8px;
    border: 2px solid var(--ur-line-strong);
    border-radius: var(--ur-radius-control);
    background: var(--ur-surface);
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-wrap: balance;
    cursor: pointer;
  }
  .option:hover {
    background: var(--ur-surface-alt);
  }
  .option input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .option:has(:checked) {
    border-color: var(--ur-accent);
    background: var(--ur-accent);
    color: var(--ur-accent-text);
  }
  .option:has(:checked) svg.icon {
    display: block;
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--ur-focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--ur-focus-ring2);
  }
  .button {
    min-height: var(--field-target);
    padding: 0 16px;
    border-width: 2px;
    font-weight: 600;
  }
  .button.wide {
    width: 100%;
  }
  .icon-button {
    display: grid;
    flex: none;
    place-items: center;
    width: var(--field-target);
    height: var(--field-target);
    border-radius: var(--ur-radius-control);
  }
  .icon-button.framed {
    border: 2px solid var(--ur-line-strong);
    background: var(--ur-surface);
  }
  .icon-button:hover {
    background: var(--ur-surface-alt);
  }
  .link {
    min-height: 44px;
    padding: 0 4px;
    color: var(--ur-accent);
    font-size: 15px;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  svg.icon {
    width: 24px;
    height: 24px;
    stroke-width: 2.2;
  }
  input[type='text'],
  input[type='number'],
  input[type='date'],
  select,
  textarea {
    width: 100%;
    min-height: var(--field-target);
    padding: 8px 14px;
    border: 2px solid var(--ur-line-strong);
    border-radius: var(--ur-radius-control);
    background: var(--ur-surface);
    color: var(--ur-text);
    font: inherit;
  }
  textarea {
    display: block;
    line-height: 1.5;
    resize: vertical;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
  }
  .wrong {
    padding: 8px 12px;
    border-left: 5px solid var(--ur-error);
    border-radius: 4px;
    background: var(--ur-error-soft);
    color: var(--ur-error);
    font-weight: 600;
    line-height: 1.5;
  }
  .doubt {
    padding: 8px 12px;
    border-left: 5px solid var(--ur-warn);
    border-radius: 4px;
    background: var(--ur-warn-soft);
    color: var(--ur-warn);
    line-height: 1.5;
  }
  .good {
    color: var(--ur-ok);
    font-weight: 600;
  }
  summary {
    display: flex;
    align-items: center;
    min-height: 44px;
    color: var(--ur-accent);
    font-size: 15px;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
