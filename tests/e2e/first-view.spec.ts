import { resolve } from 'node:path';
import { firstViewFiles } from '../../scripts/size/first-view.mjs';
import { expectAccessible } from './drivers/expect-accessible.ts';
import { expect, test } from './drivers/test.ts';

const DIST = resolve(import.meta.dirname, '../../dist');

test.describe('the first view', () => {
  test('and what follows the map ask for these files and no others', async ({ app, page }) => {
    const asked = new Set<string>();
    await page.addInitScript(() => {
      const kept: unknown[] = [];
      Object.assign(window, { coversOfReadyMap: kept });
      let ready = false;
      addEventListener('ur-map-ready', () => (ready = true), true);
      addEventListener('ur-map-cover', (event) => ready && kept.push((event as CustomEvent).detail), true);
    });
    page.on('request', (request) => asked.add(new URL(request.url()).pathname.slice(1) || 'index.html'));
    await app.open();
    await app.waitForMap();
    const filters = await page.getByRole('heading', { name: app.text('filters.themes') }).isVisible();
    const listed = Object.values(await firstViewFiles(DIST, { phone: app.isPhone, filters })).flat();
    await expect.poll(() => [...asked].sort()).toEqual([...listed].sort());
    // Nothing else follows as long as nobody does anything.
    await page.waitForLoadState('networkidle');
    expect([...asked].sort()).toEqual([...listed].sort());
    // What came late took the places kept for it: marks and labels are placed once.
    expect(await page.evaluate(() => Reflect.get(window, 'coversOfReadyMap') as unknown)).toEqual([]);
  });

  test('breaks no rule of accessibility, in either language', async ({ app, page }) => {
    for (const language of ['zh', 'en']) {
      await app.open(`?lang=${language}`);
      await app.waitForMap();
      await expectAccessible(page);
    }
  });
});
