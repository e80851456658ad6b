import { css } from 'lit';

/** The row of a drawing or an own layer in a list: its name with what is known of it, its buttons, and what opens below. */
export const ownRowStyles = css`
  .line {
    display: flex;
    gap: 4px;
    align-items: center;
    padding: 4px 0;
  }
  .go {
    display: grid;
    flex: 1;
    grid-template-columns: auto 1fr;
    gap: 0 10px;
    align-items: center;
    min-width: 0;
    min-height: max(44px, var(--ur-control));
    text-align: left;
  }
  .go:hover {
    background: var(--ur-surface-alt);
  }
  .kind {
    grid-row: span 2;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .size {
    grid-column: 2;
    color: var(--ur-text-muted);
    font-size: 12px;
    line-height: 1.4;
  }
  .change {
    display: grid;
    gap: 10px;
    padding: 4px 0 12px;
  }
`;
