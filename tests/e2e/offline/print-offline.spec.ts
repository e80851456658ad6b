import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { printText } from '../../../src/i18n/print/print-text.ts';
import { MapApp } from '../drivers/map-app.ts';
import { canReadPdf, readPdf } from '../drivers/paper.ts';
import { installedProfile } from './installed-profile.ts';

const DIST = resolve(import.meta.dirname, '../../../dist');

test('on a tablet with the server gone: map, table and charts are printed, in Chinese text that can be selected', async ({ viewport, hasTouch }) => {
  test.skip(!canReadPdf(), 'needs Poppler');
  const profile = await installedProfile({ dist: DIST, path: '/', options: { viewport, hasTouch, locale: 'zh-CN' } });
  try {
    await profile.visitUntilReady();
    await profile.stopServer();
    const context = await profile.newProcess();
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript(() => (window.print = () => undefined));
    const app = new MapApp(page);
    await app.open('?theme=historic&desk=print.1-25000.96dpi.table.charts#map=13/36.075/120.32');
    await app.waitForMap();
    const desk = page.locator('ur-print-desk');
    await desk.getByRole('button', { name: printText('zh', 'print') }).click();
    // Maps are drawn without a graphics card here.
    await expect(desk.getByRole('status').filter({ hasText: /已交给浏览器打印/ })).toBeVisible({ timeout: 100_000 });
    const { pages, sizes } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(sizes.map(([across, along]) => [Math.round(across), Math.round(along)])).toEqual(pages.map(() => [297, 210]));
    expect(pages.length).toBeGreaterThan(2);
    for (const words of [printText('zh', 'heading.default'), 'OpenStreetMap', '审图号', '1:25000']) expect(pages[0]).toContain(words);
    expect(pages.at(-1)).toContain(printText('zh', 'charts.title'));
    expect(profile.problems()).toEqual([]);
  } finally {
    await profile.remove();
  }
});
