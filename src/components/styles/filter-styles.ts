import { css } from 'lit';

/** Headings of the filter groups, with what can be done to a group at their end. */
export const filterStyles = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    gap: var(--ur-space-3);
    align-items: center;
    justify-content: space-between;
    min-height: 28px;
  }
  .head .link {
    font-size: var(--ur-text-small);
  }
  h3 {
    font-size: var(--ur-text-body);
    font-weight: 600;
    line-height: 1.3;
  }
`;
