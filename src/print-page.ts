import { css } from 'lit';

/** How the parts of the page stand on paper; one sheet for all shadow roots, each takes what speaks of it. */
const paperStyles = css`
  @media print {
    :host {
      /* Filled marks and tags say something: they are printed as they are. */
      print-color-adjust: exact;
    }
    :host(ur-app),
    :host(ur-side-panel),
    :host(ur-results),
    :host(ur-sheet),
    :host(ur-site-card) {
      display: block !important;
      position: static !important;
      height: auto !important;
      max-height: none !important;
      overflow: visible !important;
      box-shadow: none !important;
    }
    /* The pages of the composer stand in its place. */
    :host(ur-app[data-paged]) {
      display: none !important;
    }
    :host(ur-app) ur-sheet,
    :host(ur-app) .panel,
    :host(ur-app) .card,
    :host(ur-app) ur-site-card {
      position: static;
      width: auto;
      height: auto;
      max-height: none;
      overflow: visible;
      border: 0;
      box-shadow: none;
    }
    :host(ur-app) main,
    :host(ur-app) .tabs,
    :host(ur-app) .skip,
    :host(ur-app) ur-time-strip,
    :host(ur-app) .panel:has(~ .card),
    :host(ur-side-panel) .tabs,
    :host(ur-side-panel) ur-filter-panel,
    :host(ur-header) .search,
    :host(ur-header) .tools,
    :host(ur-sheet) .grip,
    :host(ur-results) button {
      display: none !important;
    }
    :host(ur-header) .brand {
      position: static;
      clip-path: none;
    }
    :host(ur-header) .bar {
      padding: 0;
    }
    :host(ur-sheet) .content,
    :host(ur-side-panel) .body,
    :host(ur-results) .scroll,
    :host(ur-site-card) article {
      display: block;
      overflow: visible;
    }
    :host(ur-site-list) .canvas {
      height: auto !important;
    }
    :host(ur-site-list) .item {
      position: static;
      height: auto !important;
      contain: none;
      transform: none !important;
      break-inside: avoid;
    }
    li,
    section > h3,
    .row {
      break-inside: avoid;
    }
    h2,
    h3,
    h4 {
      break-after: avoid;
    }
  }
`;

/** A sheet of A4 with margins for binding; rules for the page itself belong to the document. */
const pageStyles = css`
  @page {
    size: A4;
    margin: 14mm 12mm;
  }
`;

/** All shadow roots below a root. */
function shadowRoots(root: Document | ShadowRoot): ShadowRoot[] {
  return [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, ...shadowRoots(shadowRoot)] : []));
}

function adopt(root: Document | ShadowRoot, sheet: CSSStyleSheet | undefined): void {
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** Paper is white: whatever the colours on the screen, print is light, whole and without controls. */
export function preparePrinting(): void {
  const { dataset } = document.documentElement;
  let theme = dataset['theme'];
  const show = (whole: boolean): void => {
    for (const root of shadowRoots(document)) {
      adopt(root, paperStyles.styleSheet);
      for (const list of root.querySelectorAll('ur-site-list')) list.whole = whole;
    }
  };
  adopt(document, pageStyles.styleSheet);
  addEventListener('beforeprint', () => {
    theme = dataset['theme'];
    dataset['theme'] = 'light';
    show(true);
  });
  addEventListener('afterprint', () => {
    if (theme !== undefined) dataset['theme'] = theme;
    show(false);
  });
}
