import { css } from 'lit';

/** The queue and one record of it. */
export const queueStyles = css`
  .large {
    font-size: 20px;
    line-height: 1.4;
  }
  .filters {
    position: sticky;
    z-index: 1;
    top: 0;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(44%, 150px), 1fr));
    gap: 8px;
    padding: 10px 20px;
    border-top: 1px solid var(--ur-line);
    border-bottom: 1px solid var(--ur-line);
    background: var(--ur-surface);
  }
  .filters .option {
    min-height: 44px;
    font-size: 15px;
    font-variant-numeric: tabular-nums;
  }
  .parts li,
  .events li {
    display: flex;
    gap: 10px;
    align-items: center;
    justify-content: space-between;
    min-height: 52px;
    padding: 6px 0;
    border-top: 1px solid var(--ur-line);
    line-height: 1.4;
  }
  .parts li:first-child,
  .events li:first-child {
    border-top: 0;
  }
  .events li {
    align-items: start;
  }
  .title {
    font-size: 20px;
    line-height: 1.3;
  }
  .title:focus-visible {
    border-radius: 4px;
  }
  img {
    display: block;
    width: 96px;
    height: 72px;
    border: 2px solid var(--ur-line-strong);
    border-radius: var(--ur-radius-control);
    object-fit: cover;
  }
`;
