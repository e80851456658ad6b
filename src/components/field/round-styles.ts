import { css } from 'lit';

/** Rows of today's list. */
export const roundStyles = css`
  progress {
    width: 100%;
    height: 14px;
    accent-color: var(--ur-accent);
  }
  .stops li {
    display: grid;
    grid-template-columns: 30px minmax(0, 1fr) auto auto auto;
    align-items: center;
    min-height: 72px;
    padding: 0 8px 0 4px;
    border-top: 1px solid var(--ur-line);
    background: var(--ur-surface);
  }
  .stops li.dragged {
    outline: 3px dashed var(--ur-accent);
    outline-offset: -3px;
  }
  .stops .icon-button {
    width: max(44px, min(48px, var(--field-target)));
  }
  .grip {
    display: none;
    padding: 12px 4px;
    color: var(--ur-text-muted);
    cursor: grab;
  }
  /* Where there is no finer pointer than a finger, dragging would fight with scrolling: the arrows do the same. */
  @media (pointer: fine) {
    .grip {
      display: block;
    }
    .stops li {
      grid-template-columns: auto 30px minmax(0, 1fr) auto auto auto;
    }
  }
  .number {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .site {
    display: flex;
    gap: 10px;
    align-items: center;
    min-width: 0;
    min-height: 64px;
    padding: 4px;
    border-radius: var(--ur-radius-control);
    line-height: 1.35;
  }
  .site:hover {
    background: var(--ur-surface-alt);
  }
  .site ur-mark {
    flex: none;
  }
  .site .words {
    display: grid;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .state {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    font-size: 14px;
  }
  .state svg.icon {
    width: 18px;
    height: 18px;
  }
  .state.todo {
    color: var(--ur-text-muted);
  }
  .state.done {
    color: var(--ur-ok);
    font-weight: 600;
  }
  .state.begun {
    color: var(--ur-warn);
    font-weight: 600;
  }
  .state.conflict {
    color: var(--ur-error);
    font-weight: 600;
  }
`;
