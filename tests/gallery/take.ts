import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../scripts/set-up/chromium.mjs';
import { DIST, serve, stopServers } from '../bench/harness/servers.ts';
import { MapApp } from '../e2e/drivers/map-app.ts';
import { type GalleryView, gallerySizes, galleryViews } from './views.ts';

/**
 * `npm run gallery [name…]`: takes a picture of every view, or of those named, of the built app, in both languages and three
 * sizes, as WebP into `docs/gallery`, with the page that shows them.
 */
const OUT = resolve(import.meta.dirname, '../../docs/gallery');
const LANGUAGES = ['zh', 'en'] as const;
const QUALITY = 0.6;

/** Presses a button by its words wherever it stands; what a size does not show of it is no part of the picture. */
async function press(page: Page, words: string): Promise<void> {
  await page.evaluate((name) => {
    const found: HTMLElement[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (let root = roots.shift(); root; root = roots.shift()) {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.matches('button, [role="tab"]')) found.push(element);
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    }
    const named = found.filter((button) => (button.getAttribute('aria-label') ?? button.textContent).trim().startsWith(name));
    (named.find((button) => button.checkVisibility()) ?? named[0])?.click();
  }, words);
}

/** Shows a view without loading the page anew, as the Back button would. */
async function show(page: Page, app: MapApp, { link, press: pressed = [], walk }: GalleryView, language: string, home: string): Promise<void> {
  const [query = '', hash = `map=${home}`] = link.split('#');
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
  await page.evaluate(
    (address) => {
      history.replaceState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    `./?${parameters.toString()}#${hash}`,
  );
  await page.waitForTimeout(400);
  for (const key of pressed) {
    // On a phone the legend stands under "more".
    await press(page, app.text(key === 'shell.tab.legend' && app.isPhone ? 'shell.tab.more' : key));
    await page.waitForTimeout(500);
  }
  await walk?.(app);
  // A second map is drawn behind the divider.
  await page.waitForTimeout(link.includes('swipe') ? 8000 : 1200);
}

/** Makes the picture smaller and a WebP in a page of its own. */
async function shrink(helper: Page, png: Buffer, width: number): Promise<Buffer> {
  const data = await helper.evaluate(
    async ({ source, kept, quality }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = kept;
      canvas.height = Math.round((image.height / image.width) * kept);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', quality);
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, kept: width, quality: QUALITY },
  );
  return Buffer.from(data.split(',')[1] ?? '', 'base64');
}

/** The page shows what lies in the folder. */
async function page(): Promise<string> {
  const there = new Set(await readdir(OUT));
  const row = ({ name, zh, en }: GalleryView): string => {
    const cells = LANGUAGES.flatMap((language) => gallerySizes.map((size) => ({ file: `${name}-${language}-${size.name}.webp`, words: `${language === 'zh' ? zh : en}, ${size.name}` }))).filter(({ file }) => there.has(file));
    return cells.length === 0 ? '' : `## ${zh} · ${en}\n\n${cells.map(({ file, words }) => `![${words}](${file})`).join('\n')}\n`;
  };
  return `# Gallery 图集\n\nEvery view in both languages, of the built app, at 1440 × 900, 1024 × 768 and 390 × 844 CSS pixels as far as they lie here: \`npm run gallery\`.\n\n${galleryViews.map(row).join('\n')}`;
}

const wanted = process.argv.slice(2);
const views = galleryViews.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (wanted.length === 0) await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const origin = await serve([DIST]);
const browser = await chromium.launch({ ...findChromium(), args: chromiumFlags() });
try {
  const helper = await browser.newPage();
  for (const size of gallerySizes) {
    for (const language of LANGUAGES) {
      const context = await browser.newContext({ viewport: size, locale: 'zh-CN', baseURL: `${origin}/`, reducedMotion: 'reduce', hasTouch: size.name !== 'desktop', isMobile: size.name === 'phone' });
      const shown = await context.newPage();
      const app = new MapApp(shown);
      await app.open(`?lang=${language}`);
      await app.waitForMap();
      for (const view of views) {
        await show(shown, app, view, language, size.home);
        await writeFile(resolve(OUT, `${view.name}-${language}-${size.name}.webp`), await shrink(helper, await shown.screenshot(), size.kept));
        // What was pressed open is put away for the next one; the address puts away the rest.
        for (let key = 0; key < 3; key += 1) await shown.keyboard.press('Escape');
      }
      await context.close();
      console.log(`${size.name}, ${language}: ${views.length} pictures`);
    }
  }
  await writeFile(resolve(OUT, 'README.md'), await page());
} finally {
  await browser.close();
  await stopServers();
}
