import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { printText, type PrintKey } from '../../src/i18n/print/print-text.ts';
import type { TextValues } from '../../src/i18n/fill-text.ts';
import { expectAccessible } from './drivers/expect-accessible.ts';
import type { MapApp } from './drivers/map-app.ts';
import { canReadPdf, pngSize, readPdf } from './drivers/paper.ts';
import { expect, test } from './drivers/test.ts';

const text = (key: PrintKey, values?: TextValues): string => printText('zh', key, values);

/** A person who prints: the browser's dialog is left out, what it would be given stays in the document. */
class Printer {
  constructor(readonly app: MapApp, readonly page: Page) {}

  get desk(): Locator {
    return this.page.locator('ur-print-desk');
  }

  async open(link: string): Promise<void> {
    await this.page.addInitScript(() => (window.print = () => undefined));
    await this.app.open(link);
    await this.app.waitForMap();
    await expect(this.desk.getByRole('button', { name: text('print') })).toBeVisible();
  }

  /** Prints and gives the number of pages. Maps are drawn without a graphics card here. */
  async print(): Promise<number> {
    await this.desk.getByRole('button', { name: text('print') }).click();
    const said = this.desk.getByRole('status').filter({ hasText: /已交给浏览器打印/ });
    await expect(said).toBeVisible({ timeout: 120_000 });
    return Number(/\d+/.exec(await said.innerText())?.[0]);
  }

  /** The pages as they would be printed, as PDF. */
  pdf(): Promise<Buffer> {
    return this.page.pdf({ preferCSSPageSize: true });
  }

  idsOf(kind: string): Promise<readonly string[]> {
    return this.page.locator(`.ur-pages svg[data-kind="${kind}"]`).evaluateAll((pages) => pages.flatMap((page) => (page.getAttribute('data-ids') ?? '').split(' ').filter((id) => id !== '')));
  }
}

/** Names of all rows of the list, scrolled through: only those in view stand in the page. */
async function listed(page: Page): Promise<readonly string[]> {
  return page.locator('ur-site-list').evaluate((list) => (list as unknown as { readonly entries: readonly { readonly id: string }[] }).entries.map(({ id }) => id));
}

test.beforeEach(({ browserName }, { project }) => {
  test.skip(browserName !== 'chromium' || project.name !== 'desktop', 'PDF is written by Chromium alone, and paper has one size on all screens');
});

test('what is printed is what the filter shows: the same records, in Chinese text that can be selected, on A4 at a true scale', async ({ app, page }) => {
  test.skip(!canReadPdf(), 'needs Poppler');
  test.slow();
  const printer = new Printer(app, page);
  await printer.open('?theme=historic&desk=print.1-25000.96dpi.table.charts#map=13/36.075/120.32');
  const shown = await listed(page);
  expect(shown.length).toBeGreaterThan(5);
  const count = await printer.print();
  // Records of the table are those of the list, in its order; the map holds those of them that have a place there.
  expect(await printer.idsOf('table')).toEqual(shown);
  const inside = await printer.idsOf('map');
  expect(inside.length).toBeGreaterThan(3);
  expect(shown).toEqual(expect.arrayContaining([...inside]));

  const bar = page.locator('.ur-pages [data-name="scale-bar"]');
  const { width } = (await bar.evaluate((path) => path.getBoundingClientRect().toJSON() as { readonly width: number }));
  // 500 m at 1:25,000 are 20 mm; a CSS inch has 96 pixels.
  expect(Math.abs((width / 96) * 25.4 - 20) / 20).toBeLessThan(0.01);

  const { pages, sizes } = await readPdf(await printer.pdf());
  expect(sizes).toHaveLength(count);
  expect(pages).toHaveLength(count);
  for (const [across, along] of sizes) {
    expect(Math.abs(across - 297)).toBeLessThan(0.6);
    expect(Math.abs(along - 210)).toBeLessThan(0.6);
  }
  const [map = '', ...others] = pages;
  const table = others.slice(0, -1).join('');
  const charts = others.at(-1);
  for (const words of [text('heading.default'), '历史', 'EPSG:4326', 'OpenStreetMap', '审图号', '1:25000', '500米']) expect(map).toContain(words);
  const names = await page.locator('ur-site-list').evaluate((list) => (list as unknown as { readonly entries: readonly { readonly name: { readonly zh: string } }[] }).entries.map(({ name }) => name.zh));
  for (const name of names) expect(table).toContain(name.replace(/\s/g, ''));
  expect(charts).toContain(text('charts.title'));
});

test('an atlas has a page for each project, with its statements and without an invented place', async ({ app, page }) => {
  test.skip(!canReadPdf(), 'needs Poppler');
  test.slow();
  const printer = new Printer(app, page);
  await printer.open('?q=邮轮&desk=print.a3.portrait.1-10000.96dpi.atlas');
  const shown = await listed(page);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(20);
  const count = await printer.print();
  expect(count).toBeGreaterThan(shown.length);
  expect(await printer.idsOf('site')).toEqual(shown);
  const { pages, sizes } = await readPdf(await printer.pdf());
  expect(sizes.map(([across, along]) => [Math.round(across), Math.round(along)])).toEqual(pages.map(() => [297, 420]));
  expect(pages.slice(-shown.length).every((content) => content.includes(text('site.statements')))).toBe(true);
});

test('the map page is a picture of the size of its paper that shows a map; the desk breaks no rule of accessibility', async ({ app, page }) => {
  test.slow();
  const printer = new Printer(app, page);
  await printer.open('?theme=parking&desk=print.150dpi');
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await printer.desk.getByRole('button', { name: text('picture') }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^青岛市市北区城市更新图-.*\.png$/);
  const content = await readFile(await download.path());
  // 297 × 210 mm at 150 dots an inch.
  expect(pngSize(content)).toEqual([1754, 1240]);
  const base64 = content.toString('base64');
  const colours = await page.evaluate(async (encoded) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    // Within the frame of the map: land and sea in the colours of daylight, and the marks.
    const { data } = context?.getImageData(80, 190, 1200, 900) ?? { data: [] };
    const counts = new Map<string, number>();
    for (let index = 0; index < data.length; index += 4) {
      const colour = [data[index], data[index + 1], data[index + 2]].join(',');
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return Object.fromEntries(counts);
  }, base64);
  for (const colour of ['198,217,225', '251,250,246']) expect(colours[colour], colour).toBeGreaterThan(20_000);
  expect(Object.keys(colours).length).toBeGreaterThan(200);
});
