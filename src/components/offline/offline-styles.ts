import { css } from 'lit';

/** What the pages about working offline share: parts, lines with a sign, rows of figures. */
export const offlineStyles = css`
  :host {
    display: block;
    line-height: 1.6;
  }
  .part {
    display: grid;
    gap: 8px;
    padding: 14px 16px;
  }
  .part {
    border-bottom: 1px solid var(--ur-line);
  }
  h3 {
    font-size: var(--ur-text-body);
    font-weight: 600;
    line-height: 1.4;
  }
  .hint {
    color: var(--ur-text-muted);
    font-size: 13px;
  }
  .sign {
    display: grid;
    flex: none;
    place-items: center;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    background: var(--ur-ok-soft);
    color: var(--ur-ok);
  }
  .sign.look {
    background: var(--ur-warn-soft);
    color: var(--ur-warn);
  }
  .sign.bad {
    background: var(--ur-error-soft);
    color: var(--ur-error);
  }
  .headline {
    display: flex;
    gap: 12px;
    align-items: flex-start;
  }
  .headline > div {
    display: grid;
    gap: 4px;
    min-width: 0;
  }
  .headline h3 {
    font-size: 16px;
    line-height: 28px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .button {
    min-height: max(36px, var(--ur-control));
  }
  progress {
    width: 100%;
    height: 8px;
    accent-color: var(--ur-accent);
  }
  p,
  dd,
  dt {
    overflow-wrap: anywhere;
  }
`;
