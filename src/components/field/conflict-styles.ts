import { css } from 'lit';

/** Two versions side by side, and what is chosen of them. */
export const conflictStyles = css`
  :host {
    display: grid;
    gap: 14px;
    padding: 16px 20px;
    border: 2px solid var(--ur-error);
    border-radius: var(--ur-radius-card);
  }
  h3 {
    display: flex;
    gap: 10px;
    align-items: center;
    color: var(--ur-error);
  }
  fieldset,
  .versions {
    display: grid;
    gap: 8px;
  }
  legend {
    margin-bottom: 4px;
  }
  .versions .option {
    place-items: center start;
    padding: 8px 14px;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .versions small {
    display: block;
    font-size: 14px;
    font-weight: 400;
  }
  .sides li {
    display: grid;
    gap: 8px;
    padding: 10px 0;
    border-top: 1px solid var(--ur-line);
  }
  .merged li {
    padding: 4px 0;
    line-height: 1.5;
  }
  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    gap: 12px;
    align-items: start;
  }
  .pictures div {
    display: grid;
    gap: 8px;
  }
  .pictures img {
    width: 100%;
    max-height: 320px;
    object-fit: contain;
    background: var(--ur-line);
  }
  .passed {
    font-weight: 700;
  }
  .left {
    font-size: 14px;
    font-weight: 400;
  }
`;
