import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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

test.describe('data of another origin', () => {
  let server: Server;
  let origin: string;
  test.beforeAll(async () => {
    // A host that lets every page read its files, by parts too.
    server = createServer((request, response) => {
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      const part = first === undefined ? stations : stations.subarray(Number(first), Number(last) + 1);
      const headers = request.url === '/closed.pmtiles' ? {} : { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Range' };
      response.writeHead(request.method === 'OPTIONS' ? 204 : first === undefined ? 200 : 206, headers).end(request.method === 'OPTIONS' ? undefined : part);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  // What the test asks for itself, the refusal of the other server, and that of this page's policy.
  test.use({ expectedMessages: [/request to another origin: GET http:\/\/127\.0\.0\.1:\d+\/(stations|closed)\.pmtiles|console error: .*(Access to fetch|Failed to load resource|Content Security Policy|connect-src)/] });

  test('is fetched by one program alone, after a person has agreed; without that server’s leave the map says so', async ({ app, page }) => {
    await app.open('#map=15/36.09432/120.35684');
    await app.waitForMap();
    await new OwnData(app).open();
    const { host } = new URL(origin);
    const seen: string[] = [];
    page.context().on('request', (request) => seen.push(new URL(request.url()).host));
    const field = page.getByRole('textbox', { name: text('address.field') });
    await field.fill(`${origin}/closed.pmtiles`);
    await page.getByRole('button', { name: text('address.open'), exact: true }).click();
    await expect(page.getByRole('heading', { name: text('address.asking', { host }) })).toBeVisible();
    await expectAccessible(page);
    expect(seen).not.toContain(host);
    await page.getByRole('button', { name: text('waiting.allow', { host }) }).click();
    await expect(page.locator('ur-tile-layers').getByRole('alert')).toContainText('CORS');
    await field.fill(`${origin}/stations.pmtiles`);
    await page.getByRole('button', { name: text('address.open'), exact: true }).click();
    await expect(page.getByText(text('told.added', { name: 'stations' }))).toBeVisible();
    expect(seen).toContain(host);
    // The page itself may still reach no other origin.
    expect(await page.evaluate(async (url) => fetch(url).then(() => 'came', () => 'refused'), `${origin}/stations.pmtiles?page`)).toBe('refused');
  });
});
