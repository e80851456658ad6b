import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { UrRenewalMap } from '../../src/components/ur-renewal-map.ts';
import type { BaseMapSettings } from '../../src/domain/base-maps/base-map.ts';
import { fromGcj02, toGcj02 } from '../../src/geo/crs/gcj02.ts';
import { geodesicDistanceMetres } from '../../src/geo/measure/geodesic-distance-metres.ts';
import { type BaseMapKey, baseMapText } from '../../src/i18n/base-maps/base-map-text.ts';
import type { TextValues } from '../../src/i18n/fill-text.ts';
import { startGdal } from '../fixtures/gdal-parts.ts';
import { streetArchive } from '../fixtures/tiles/street-archive.ts';
import { answerParts, drawnStations, offerBaseMaps, shareOf, tileOf } from './drivers/base-maps.ts';
import { expectAccessible } from './drivers/expect-accessible.ts';
import type { MapApp } from './drivers/map-app.ts';
import { OwnData } from './drivers/own-data.ts';
import { expect, test } from './drivers/test.ts';
import { withoutServiceWorkers } from './drivers/without-service-workers.ts';

const text = (key: BaseMapKey, values: TextValues = {}): string => baseMapText('zh', key, values);
const facts = { name: { zh: '试验底图', en: 'Trial base' }, attribution: [{ text: '© Trial makers', url: 'https://makers.example/' }] };
const pictures = (id: string, address: string, datum: 'wgs84' | 'gcj02' = 'wgs84'): BaseMapSettings => ({ ...facts, id, kind: 'xyz', tiles: [`${address}/{z}/{x}/{y}.png`], tileSize: 256, minZoom: 0, maxZoom: 18, hasNames: true, tellsOrigin: true, datum, approval: 'GS(0000)0000号' });
const PINK: readonly [number, number, number] = [250, 180, 200];
const choose = (app: MapApp, name: string | RegExp) => app.page.getByRole('radio', { name });

// The page differs from the built one by a line, which a service worker would refuse.
test.beforeEach(async ({ app, page }) => {
  test.skip(app.isPhone, 'the same programs and the same desk on a smaller part of the map');
  await withoutServiceWorkers(page);
});

test.describe('a base map of another origin', () => {
  let server: Server;
  let origin: string;
  let state: { status: number; readonly referrers: Set<string> };
  test.beforeAll(async () => {
    state = { status: 200, referrers: new Set() };
    server = createServer((request, response) => {
      state.referrers.add(request.headers.referer ?? '');
      response.writeHead(state.status, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'image/png', 'Cache-Control': 'no-store' }).end(state.status === 200 ? tileOf(...PINK) : undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  test.use({ expectedMessages: [/request to another origin: GET http:\/\/127\.0\.0\.1:\d+\/\d+\/\d+\/\d+\.png|console error: Failed to load resource: the server responded with a status of 503/] });

  test('is fetched after a person agrees, thanks its makers, is there after a reload, and when its server fails the built-in one is back', async ({ app, page, context, baseURL }) => {
    await offerBaseMaps(context, [pictures('trial', origin)]);
    await app.open('#map=14/36.09/120.36');
    await app.waitForMap();
    await new OwnData(app).open();
    await choose(app, facts.name.zh).check();
    const { host } = new URL(origin);
    await expect(page.getByText(text('learns', { host }))).toBeVisible();
    await expectAccessible(page);
    expect(state.referrers.size).toBe(0);
    await page.getByRole('checkbox', { name: text('allow.keep') }).check();
    await page.getByRole('button', { name: text('allow', { host }) }).click();
    await expect(page.getByRole('link', { name: '© Trial makers' })).toBeAttached();
    await expect(page.getByText(text('line.approval', { number: 'GS(0000)0000号' }))).toBeAttached();
    const area = await app.freeMap();
    await expect.poll(() => shareOf(page, PINK, area)).toBeGreaterThan(0.4);
    // Nothing but the origin of the page is told.
    expect([...state.referrers]).toEqual([baseURL]);

    await page.reload();
    await app.waitForMap();
    await expect.poll(() => shareOf(page, PINK, area)).toBeGreaterThan(0.3);

    state.status = 503;
    await page.reload();
    await app.waitForMap();
    await expect(app.notice('notice.base-map-missing', { name: facts.name.zh })).toBeVisible();
    await expect.poll(() => shareOf(page, PINK, area)).toBeLessThan(0.01);
    await expect(page.getByRole('link', { name: '© Trial makers' })).toHaveCount(0);
    await new OwnData(app).open();
    await expect(page.locator('ur-base-maps').getByRole('alert')).toContainText('503');
    await expectAccessible(page);
  });
});

test.describe('a street map', () => {
  let archive: Buffer;
  test.beforeAll(async () => {
    archive = Buffer.from(streetArchive(await startGdal()));
  });
  const shown = (app: MapApp, layer: string): Promise<number> => app.page.locator('ur-renewal-map').evaluate((element: UrRenewalMap, id) => (element.drawn?.getLayer(id) ? element.drawn.queryRenderedFeatures({ layers: [id] }).length : 0), layer);

  test('of this site is drawn in the map’s colours with names in both languages, and asks nobody', async ({ app, page, context }) => {
    await offerBaseMaps(context, [{ ...facts, id: 'streets', kind: 'protomaps', url: 'tiles/streets.pmtiles' }]);
    await answerParts(context, '/tiles/streets.pmtiles', archive);
    await app.open('#map=13.5/36.09/120.36');
    await app.waitForMap();
    await new OwnData(app).open();
    await choose(app, facts.name.zh).check();
    await expect(page.getByText(text('shown', { name: facts.name.zh }))).toBeVisible();
    await expectAccessible(page);
    for (const layer of ['street-earth', 'street-major', 'street-rail', 'street-label-major', 'base-boundary', 'label-subdistrict']) await expect.poll(() => shown(app, layer), layer).toBeGreaterThan(0);
    await page.reload();
    await app.waitForMap();
    await expect.poll(() => shown(app, 'street-major')).toBeGreaterThan(0);
  });

  test('as a file of one’s own is kept on the device and chosen as base map without any configuration', async ({ app, page }) => {
    await app.open('#map=13.5/36.09/120.36');
    await app.waitForMap();
    const data = new OwnData(app);
    await data.open();
    await expect(page.locator('ur-base-maps').getByRole('radio')).toHaveCount(0);
    await data.give('街道.pmtiles', archive);
    await choose(app, /街道图/).check();
    await expect.poll(() => shown(app, 'street-major')).toBeGreaterThan(0);
    // It is the ground now, and no layer over it as well.
    expect(await shown(app, `tiles-${await page.evaluate(() => (JSON.parse(localStorage.getItem('ur-base-map') ?? '') as { id: string }).id.slice('own-'.length))}-0-fill`)).toBe(0);
    await page.reload();
    await app.waitForMap();
    await expect.poll(() => shown(app, 'street-major')).toBeGreaterThan(0);
  });
});

interface Station {
  readonly properties: { readonly zh: string };
  readonly geometry: { readonly coordinates: readonly [number, number] };
}
const stations = (JSON.parse(readFileSync(new URL('../../geodata/base/stations.geojson', import.meta.url), 'utf8')) as { readonly features: readonly Station[] }).features;

test('on a base map in GCJ-02 our data is drawn where that datum has it; what a press means and what the address says stays WGS 84', async ({ app, page, context, baseURL }) => {
  await offerBaseMaps(context, [pictures('gcj', 'gcj', 'gcj02')]);
  await context.route(new RegExp(`^${baseURL ?? ''}gcj/`), (route) => route.fulfill({ contentType: 'image/png', body: tileOf(...PINK) }));
  const centre = [120.35684, 36.09432] as const;
  await app.open(`#map=14/${centre[1]}/${centre[0]}`);
  await app.waitForMap();
  await new OwnData(app).open();
  await choose(app, facts.name.zh).check();
  await expect(page.getByText(text('shown', { name: facts.name.zh }))).toBeVisible();
  const area = await app.freeMap();
  await expect.poll(() => shareOf(page, PINK, area)).toBeGreaterThan(0.4);
  await expect.poll(async () => (await drawnStations(page)).length).toBeGreaterThan(2);

  // Control points: every station in view, against the transformation that has control values of its own.
  const residuals = (await drawnStations(page)).map(({ zh, place }) => {
    const known = stations.filter(({ properties }) => properties.zh === zh);
    return Math.min(...known.map(({ geometry }) => geodesicDistanceMetres(toGcj02([...geometry.coordinates]), [place[0], place[1]])));
  });
  // A tile of zoom 14 has a raster of 0.24 m.
  expect(Math.max(...residuals)).toBeLessThan(0.5);
  test.info().annotations.push({ type: 'residuals', description: `${residuals.length} stations, largest ${Math.max(...residuals).toFixed(3)} m` });

  // The map looks at the same place as before, and a press there means it.
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#map=14\/36\.094\d*\/120\.356\d*$/);
  const pressed = page.locator('ur-renewal-map').evaluate((element: UrRenewalMap) => new Promise<readonly [number, number]>((resolve) => element.addEventListener('ur-map-click', (event) => resolve((event as CustomEvent<{ lngLat: readonly [number, number] }>).detail.lngLat), { once: true })));
  const middle = await app.middleOfMap();
  await page.mouse.click(middle.x, middle.y);
  const [longitude, latitude] = await pressed;
  // Half a pixel of the screen, 4 m at this zoom.
  expect(geodesicDistanceMetres([longitude, latitude], [...centre])).toBeLessThan(8);
  const drawn = await page.locator('ur-renewal-map').evaluate((element: UrRenewalMap): readonly [number, number] => {
    const { lng, lat } = element.drawn?.getCenter() ?? { lng: 0, lat: 0 };
    return [lng, lat];
  });
  expect(geodesicDistanceMetres(fromGcj02([drawn[0], drawn[1]]), [...centre])).toBeLessThan(8);
  expect(geodesicDistanceMetres([drawn[0], drawn[1]], [...centre])).toBeGreaterThan(300);
  await choose(app, new RegExp(text('built-in'))).check();
  await expect.poll(async () => page.locator('ur-renewal-map').evaluate((element: UrRenewalMap) => element.drawn?.getCenter().lng.toFixed(4))).toBe(centre[0].toFixed(4));
});
