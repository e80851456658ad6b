import { css } from 'lit';

/** Forms, figures and rows that look alike in all tools. */
export const toolStyles = css`
  :host {
    display: block;
  }
  .part {
    display: grid;
    gap: 10px;
    padding: 14px 16px;
  }
  .part + .part {
    border-top: 1px solid var(--ur-line);
  }
  h3 {
    font-size: var(--ur-text-body);
    font-weight: 600;
    line-height: 1.4;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
    min-height: 32px;
  }
  .hint,
  .note {
    color: var(--ur-text-muted);
    font-size: 13px;
    line-height: 1.5;
  }
  .note {
    font-size: 12px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .row.spread {
    justify-content: space-between;
  }
  .segments {
    display: flex;
    margin: 0;
    padding: 0;
    border: 1px solid var(--ur-line-strong);
    border-radius: var(--ur-radius-control);
  }
  .segments label {
    position: relative;
    display: flex;
    flex: 1;
    gap: 8px;
    align-items: center;
    justify-content: center;
    min-height: max(40px, var(--ur-control));
    padding: 0 12px;
    cursor: pointer;
  }
  .segments label + label {
    border-left: 1px solid var(--ur-line-strong);
  }
  .segments label:first-of-type {
    border-radius: 7px 0 0 7px;
  }
  .segments label:last-of-type {
    border-radius: 0 7px 7px 0;
  }
  .segments label:has(:checked) {
    background: var(--ur-accent-soft);
    color: var(--ur-accent-soft-text);
    font-weight: 600;
  }
  .segments input,
  .swatches input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segments label:has(:focus-visible),
  .swatches label:has(:focus-visible) {
    outline: 3px solid var(--ur-focus);
    outline-offset: 2px;
  }
  .button {
    min-height: max(36px, var(--ur-control));
  }
  .icon-button {
    display: grid;
    flex: none;
    place-items: center;
    width: max(36px, var(--ur-control));
    height: max(36px, var(--ur-control));
    border-radius: var(--ur-radius-control);
    color: var(--ur-text-muted);
  }
  .icon-button:hover {
    background: var(--ur-surface-alt);
    color: var(--ur-text);
  }
  .icon-button[aria-disabled='true'] {
    background: none;
    color: var(--ur-line-strong);
  }
  .figures {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 12px;
    align-items: baseline;
  }
  .figures dt {
    color: var(--ur-text-muted);
    font-size: 13px;
  }
  .figures dd {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .figures .large {
    font-size: 20px;
    font-weight: 600;
    line-height: 1.3;
  }
  .exact {
    display: block;
    color: var(--ur-text-muted);
    font-size: 12px;
    font-weight: 400;
  }
  textarea,
  input[type='text'],
  input[type='number'],
  select {
    width: 100%;
    min-height: max(36px, var(--ur-control));
    padding: 6px 10px;
    border: 1px solid var(--ur-line-strong);
    border-radius: var(--ur-radius-control);
    background: var(--ur-surface);
    color: var(--ur-text);
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  textarea {
    min-height: 76px;
    line-height: 1.5;
    resize: vertical;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .field > span {
    color: var(--ur-text-muted);
    font-size: 13px;
  }
  details {
    border: 1px solid var(--ur-line);
    border-radius: var(--ur-radius-control);
  }
  summary {
    min-height: max(40px, var(--ur-control));
    padding: 9px 12px;
    color: var(--ur-accent);
    cursor: pointer;
  }
  details > div {
    display: grid;
    gap: 10px;
    padding: 2px 12px 12px;
  }
  .list {
    display: grid;
  }
  .list > li + li {
    border-top: 1px solid var(--ur-line);
  }
  .swatches {
    display: flex;
    gap: 6px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .swatches label {
    position: relative;
    display: grid;
    place-items: center;
    width: max(34px, var(--ur-control));
    height: max(34px, var(--ur-control));
    border: 1px solid transparent;
    border-radius: 50%;
  }
  .swatches label:has(:checked) {
    border-color: var(--ur-text);
  }
  .swatch {
    display: block;
    width: 22px;
    height: 22px;
    border-radius: 50%;
    forced-color-adjust: none;
  }
  .check {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-height: max(32px, var(--ur-control));
  }
  .check input {
    width: 18px;
    height: 18px;
    accent-color: var(--ur-accent);
  }
  .problem {
    padding: 8px 12px;
    border-left: 4px solid var(--ur-error);
    border-radius: 4px;
    background: var(--ur-error-soft);
    color: var(--ur-error);
  }
  .warn {
    color: var(--ur-warn);
    font-weight: 600;
  }
`;
