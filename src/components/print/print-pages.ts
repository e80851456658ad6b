import { html, render } from 'lit';
import type { Page } from './page-item.ts';
import { pageSvg } from './svg-page.ts';

/** Attribute of what is not printed while pages stand in the document; `src/print-page.ts` knows it too. */
const PAGED = 'data-paged';

/** On paper there are the pages alone, each on a sheet of its own without further margins; on the screen they are out of sight. */
function sheetRules({ width, height }: Page): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  // A hair lower than the sheet: rounded up, a page would flow over onto an empty one.
  sheet.replaceSync(`
    @page { size: ${width}mm ${height}mm; margin: 0 }
    .ur-pages svg.page { display: block; break-after: page; height: ${height - 0.2}mm; overflow: hidden; background: #fff }
    .ur-pages svg.page:last-child { break-after: auto }
    @media screen { .ur-pages { position: absolute; left: -20000px; top: 0; visibility: hidden } }
    @media print {
      html, body { height: auto; overflow: visible; background: #fff }
      [${PAGED}] { display: none !important }
    }`);
  return sheet;
}

const loaded = (image: SVGImageElement): Promise<void> =>
  new Promise((resolve, reject) => {
    image.addEventListener('load', () => resolve(), { once: true });
    image.addEventListener('error', () => reject(new Error('the picture of a page did not load')), { once: true });
  });

/**
 * Hands pages to the browser's own printing in the place of everything else, and takes them away when that is over. Texts stay
 * texts. `print` opens the browser's dialog.
 */
export async function printPages(pages: readonly Page[], print: () => void = () => globalThis.print()): Promise<void> {
  const [first] = pages;
  if (!first) return;
  const addresses = new Map<Blob, string>();
  const urlOf = (blob: Blob): string => {
    const url = addresses.get(blob) ?? URL.createObjectURL(blob);
    addresses.set(blob, url);
    return url;
  };
  const container = document.createElement('div');
  container.className = 'ur-pages';
  container.ariaHidden = 'true';
  const rules = sheetRules(first);
  const others = [...document.body.children].filter((element) => !element.hasAttribute(PAGED));
  const end = (): void => {
    removeEventListener('afterprint', end);
    container.remove();
    for (const element of others) element.removeAttribute(PAGED);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules);
    for (const url of addresses.values()) URL.revokeObjectURL(url);
  };
  try {
    render(html`${pages.map((page) => pageSvg(page, urlOf))}`, container);
    const images = [...container.querySelectorAll('image')].map(loaded);
    document.adoptedStyleSheets.push(rules);
    document.body.append(container);
    for (const element of others) element.setAttribute(PAGED, '');
    await Promise.all(images);
  } catch (error) {
    end();
    throw error;
  }
  addEventListener('afterprint', end);
  print();
}
