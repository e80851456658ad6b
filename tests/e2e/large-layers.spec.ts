import { readFileSync } from 'node:fs';
import { tileText, type TileKey } from '../../src/i18n/layers/tile-text.ts';
import type { TextValues } from '../../src/i18n/fill-text.ts';
import { expectAccessible } from './drivers/expect-accessible.ts';
import { OwnData } from './drivers/own-data.ts';
import { expect, test } from './drivers/test.ts';

const stations = readFileSync(new URL('../fixtures/tiles/stations.pmtiles', import.meta.url));
const text = (key: TileKey, values: TextValues = {}): string => tileText('zh', key, values);

test('a file of tiles is drawn, answers to a press, is filtered, and survives a reload without the network', async ({ app, page, context }) => {
  // The station of 海泊桥 in the middle of the map.
  await app.open('#map=15/36.09432/120.35684');
  await app.waitForMap();
  const data = new OwnData(app);
  await data.open();
  await data.give('坏.pmtiles', stations.subarray(0, 1000));
  await expect(page.locator('ur-tile-layers').getByRole('alert')).toContainText('文件被截断');
  await data.give('车站.pmtiles', stations);
  await expect(page.getByText(text('told.added', { name: 'stations' }))).toBeVisible();
  await page.getByRole('button', { name: text('change', { name: 'stations' }) }).click();
  await expectAccessible(page);
  if (app.isPhone) return;
  const found = page.getByRole('region', { name: text('found.heading') });
  const press = async (): Promise<void> => {
    const { x, y } = await app.middleOfMap();
    await page.mouse.click(x, y);
  };
  await expect(async () => {
    await press();
    await expect(found).toContainText('海泊桥', { timeout: 1500 });
  }).toPass();
  await expect(found).toContainText(text('mark'));

  // The station has two lines: it goes with one filter and comes with another.
  await page.locator('ur-tile-filter summary').click();
  await page.getByRole('combobox', { name: text('filter.field') }).selectOption('lines');
  await page.getByRole('combobox', { name: text('filter.operator') }).selectOption('at-least');
  await page.getByRole('textbox', { name: text('filter.value') }).fill('3');
  await page.getByRole('button', { name: text('filter.apply') }).click();
  await expect(async () => {
    await press();
    await expect(found).toBeHidden({ timeout: 500 });
  }).toPass();
  await page.getByRole('textbox', { name: text('filter.value') }).fill('2');
  await page.getByRole('button', { name: text('filter.apply') }).click();
  await expect(async () => {
    await press();
    await expect(found).toContainText('海泊桥', { timeout: 1500 });
  }).toPass();

  // The program lies on the device once its worker is at work.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.reload();
  await app.waitForMap();
  await expect(async () => {
    await press();
    await expect(found).toContainText('海泊桥', { timeout: 1500 });
  }).toPass();
});
