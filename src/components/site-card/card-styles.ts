import { css } from 'lit';

/** What the sections of a card share: their frame and headings, tags, muted words, links. */
export const cardStyles = css`
  :host {
    display: block;
    font-size: var(--ur-text-body, 14px);
  }
  .section {
    padding: var(--ur-space-3) var(--ur-space-4) var(--ur-space-4);
    border-top: 1px solid var(--ur-line);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--ur-space-3);
    margin-bottom: var(--ur-space-2);
  }
  h3,
  h4 {
    margin: 0;
    font-size: var(--ur-text-body, 14px);
    font-weight: 600;
    line-height: 1.5;
  }
  .muted {
    color: var(--ur-text-muted);
  }
  .small {
    font-size: var(--ur-text-caption, 12px);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .facts > * + *::before {
    content: '';
    display: inline-block;
    width: 1px;
    height: 0.8em;
    margin: 0 7px -0.05em;
    background: var(--ur-line-strong);
  }
  .nature {
    flex: none;
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--ur-line-strong);
    border-radius: 4px;
    font-size: var(--ur-text-caption, 12px);
    line-height: 1.5;
    white-space: nowrap;
  }
  .nature.actual {
    border-color: var(--ur-actual);
    background: var(--ur-actual);
    color: var(--ur-accent-text);
  }
  .nature.target {
    border-color: var(--ur-text);
  }
  .link {
    color: var(--ur-accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  button,
  a,
  summary,
  [tabindex] {
    scroll-margin-block: 96px 72px;
  }
  @media (pointer: coarse), (max-width: 719px) {
    summary {
      min-height: 44px;
    }
    /* A finger's target of 44 px that does not push the lines of text apart. */
    button.link {
      padding-block: 12px;
      margin-block: -12px;
    }
    li > button.link:only-child,
    button.link.all {
      margin-block: 0;
    }
  }
  @media (forced-colors: active) {
    .nature.actual {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
      color: Canvas;
    }
  }
  @media print {
    .section {
      padding: 3mm 0;
      break-inside: avoid;
    }
    .link {
      color: inherit;
      text-decoration: none;
    }
  }
  .link {
    min-height: 24px;
  }
`;
