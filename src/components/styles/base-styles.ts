import { css } from 'lit';

/** What every element of the interface starts from: box sizes, plain buttons, the focus ring, hidden things. */
export const baseStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  /* Unlike none, an empty marker leaves a list a list for VoiceOver. */
  ul,
  ol {
    list-style: '';
  }
  button,
  input,
  select {
    margin: 0;
    font: inherit;
    color: inherit;
  }
  button {
    padding: 0;
    border: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  [aria-disabled='true'] {
    cursor: default;
  }
  :focus-visible {
    outline: 3px solid var(--ur-focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--ur-focus-ring2);
  }
  .hidden-visually {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg.icon {
    display: block;
    flex: none;
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
