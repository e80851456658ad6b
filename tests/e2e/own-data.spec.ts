import { readFileSync } from 'node:fs';
import { expectAccessible } from './drivers/expect-accessible.ts';
import { OwnData } from './drivers/own-data.ts';
import { expect, test } from './drivers/test.ts';

const gbk = readFileSync(new URL('../fixtures/imports/stations-gbk.csv', import.meta.url));

test('a GBK table becomes a layer that survives a reload and answers to a press; a broken file changes nothing', async ({ app, page }) => {
  // The station of 海泊桥 in the middle of the map.
  await app.open('#map=15/36.09432/120.35684');
  await app.waitForMap();
  const data = new OwnData(app);
  await data.open();
  await data.give('坏.geojson', '{"type":"FeatureCollection","features":[');
  await expect(page.locator('ur-layers-desk').getByRole('alert')).toContainText(data.text('failure.heading', { file: '坏.geojson' }));
  await data.give('车站.csv', gbk);
  await expect(page.getByText('GB18030')).toBeVisible();
  await expectAccessible(page);
  await data.button('preview.add').click();
  await expect(page.getByText(data.text('told.added', { name: '车站', accepted: 6, repaired: 0, refused: 0 }))).toBeVisible();

  await page.reload();
  await data.open();
  await expect(page.getByRole('button', { name: /^车站.*6 行/ })).toBeVisible();
  await expect(page).toHaveURL(/^[^?]*\/#map=[^&]*$/);
  if (app.isPhone) return;
  await app.waitForMap();
  await expect(async () => {
    const { x, y } = await app.middleOfMap();
    await page.mouse.click(x, y);
    await expect(page.getByRole('region', { name: data.text('found.heading') })).toContainText('海泊桥', { timeout: 1500 });
  }).toPass();

  // Above two thousand rows the map fetches a layer by itself, under the page's policy.
  await data.give('大.csv', `编号,lon,lat\n${Array.from({ length: 2_500 }, (_, index) => `大${index},120.35684,36.09432\n`).join('')}`);
  await data.button('preview.add').click();
  await expect(async () => {
    const { x, y } = await app.middleOfMap();
    await page.mouse.click(x, y);
    await expect(page.getByRole('region', { name: data.text('found.heading') })).toContainText('大2', { timeout: 1500 });
  }).toPass();
});
