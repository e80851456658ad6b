import { resolve } from 'node:path';
import { firstViewFiles } from '../../scripts/size/first-view.mjs';
import { expectAccessible } from './drivers/expect-accessible.ts';
import { expect, test } from './drivers/test.ts';

const DIST = resolve(import.meta.dirname, '../../dist');

test.describe('the first view', () => {
  test('and what follows the map ask for these files and no others', async ({ app, page }) => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).pathname.slice(1) || 'index.html'));
    await app.open();
    await app.waitForMap();
    const listed = Object.values(await firstViewFiles(DIST, { phone: app.isPhone })).flat();
    await expect.poll(() => [...asked].sort()).toEqual([...listed].sort());
    // Nothing else follows as long as nobody does anything.
    await page.waitForLoadState('networkidle');
    expect([...asked].sort()).toEqual([...listed].sort());
  });

  test('breaks no rule of accessibility, in either language', async ({ app, page }) => {
    for (const language of ['zh', 'en']) {
      await app.open(`?lang=${language}`);
      await app.waitForMap();
      await expectAccessible(page);
    }
  });
});
