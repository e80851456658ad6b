import { afterAll, beforeAll, expect, test } from 'vitest';
import { mapBounds } from '../../src/map/camera/map-limits.ts';
import { answersCondition } from '../../src/services/ogc/features-condition.ts';
import { collectFeatures, FEATURES_ACCEPT, isFeaturesAnswer, readFeaturesAddress } from '../../src/services/ogc/features-service.ts';
import { isWms, readWms } from '../../src/services/ogc/wms-service.ts';
import { createRemoteDoor } from '../../src/services/remote/remote-door.ts';
import { pictureReader } from '../../src/services/tiles/picture-reader.ts';
import { keepFulfilling } from '../../src/query/keep-fulfilling.ts';
import { parseCql2Text } from '../../src/query/cql2/parse-cql2-text.ts';
import { previewTable } from '../../src/formats/preview-table.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { StationsServer } from './harness/stations-server.ts';

let server: StationsServer;
beforeAll(async () => {
  server = await StationsServer.start();
});
afterAll(() => server.stop());

const { signal } = new AbortController();
/** The way to the page's own origin, which is the server's here. */
const door = () => createRemoteDoor(server.origin, () => { throw new Error('no other origin is asked here'); });
const ask = async (path: string): Promise<ArrayBuffer> => (await door().ask({ url: server.origin + path, range: null, most: 1e7, accept: FEATURES_ACCEPT })).bytes;
const items = async (path: string) => readFeaturesAddress(door(), server.origin + path, await ask(path), signal);
const rowsOf = async (document: Blob) => (JSON.parse(await document.text()) as { readonly features: readonly { readonly geometry: { readonly coordinates: readonly [number, number] }; readonly properties: Readonly<Record<string, unknown>> }[] }).features;

test('a real QGIS Server is followed from its landing page, its list, its collection and its items to the same features', async () => {
  expect(isFeaturesAnswer(await ask('/wfs3/'))).toBe(true);
  const found = await items('/wfs3/');
  expect(found).toMatchObject({ kind: 'collections', collections: [{ title: '地铁车站' }] });
  expect(await items('/wfs3/collections.json')).toEqual(found);
  if (found.kind !== 'collections') throw new Error('no collections');
  expect(await items('/wfs3/collections')).toEqual(found);
  for (const path of ['/wfs3/collections/stations', '/wfs3/collections/stations.json', '/wfs3/collections/stations/items.json?limit=5']) {
    const one = await items(path);
    if (one.kind !== 'items') throw new Error('no items');
    expect(await rowsOf(await collectFeatures(door(), one.items, mapBounds, signal, () => undefined))).toEqual(await rowsOf(await collectFeatures(door(), found.collections[0]?.items ?? '', mapBounds, signal, () => undefined)));
  }
});

test('pages of seven give each station of the box once, in WGS 84, and the reader of files takes them', async () => {
  const told: (readonly [number, number | null])[] = [];
  const document = await collectFeatures(door(), `${server.origin}/wfs3/collections/stations/items.json?limit=7`, [120.3, 36.05, 120.4, 36.12], signal, (rows, matched) => told.push([rows, matched]));
  const rows = await rowsOf(document);
  expect(rows.length).toBeGreaterThan(20);
  expect(new Set(rows.map(({ properties }) => properties['zh'])).size).toBe(rows.length);
  expect(rows.every(({ geometry: { coordinates: [x, y] } }) => x >= 120.3 && x <= 120.4 && y >= 36.05 && y <= 36.12)).toBe(true);
  expect(told.length).toBe(Math.ceil(rows.length / 7));
  expect(told.at(-1)).toEqual([rows.length, rows.length]);
  const read = await readFile({ name: 'stations.geojson', bytes: new Uint8Array(await document.arrayBuffer()) });
  if (!read.ok) throw new Error(read.failure.code);
  const { rows: seen, fits } = previewTable(read.value);
  expect(seen).toBe(rows.length);
  expect(fits[0]).toMatchObject({ system: 'EPSG:4326', axesSwapped: false, insideShare: 1 });
});

test('coordinates in another system are refused where the server says so, and found out by the preview where it does not', async () => {
  const asked = collectFeatures(door(), `${server.origin}/wfs3/collections/stations/items.json?crs=http://www.opengis.net/def/crs/EPSG/9.6.2/3857`, mapBounds, signal, () => undefined);
  const read = await readFile({ name: 'stations.geojson', bytes: new Uint8Array(await (await asked).arrayBuffer()) });
  if (!read.ok) throw new Error(read.failure.code);
  expect(previewTable(read.value).fits[0]).toMatchObject({ system: 'EPSG:3857', insideShare: 1 });
});

test('it declares no conditions, so they are answered here; what is asked beyond its limits is told', async () => {
  const list = `${server.origin}/wfs3/collections/stations/items.json`;
  const query = parseCql2Text('remote', "errorMetres > 50 AND S_DWITHIN(geometry, POINT(120.36 36.1), 5000)");
  if (!query.ok) throw new Error('the text is one');
  expect(await answersCondition(door(), list, query.value, signal)).toBe(false);
  const all = await collectFeatures(door(), list, mapBounds, signal, () => undefined);
  const kept = await keepFulfilling(all, query.value, signal);
  if (!kept.ok) throw new Error('the query is one');
  const names = (await rowsOf(kept.document)).map(({ properties }) => properties);
  expect(names.length).toBeGreaterThan(0);
  expect(names.length).toBeLessThan((await rowsOf(all)).length);
  expect(names.every((properties) => Number(properties['errorMetres']) > 50)).toBe(true);
  await expect(collectFeatures(door(), `${list}?limit=20000`, mapBounds, signal, () => undefined)).rejects.toMatchObject({ code: 'status', values: { status: '400' } });
  await expect(items('/wfs3/collections/missing.json')).rejects.toMatchObject({ code: 'status' });
});

test('its WMS is read, and its pictures come as PNG with stations on them', async () => {
  const url = `${server.origin}/?SERVICE=WMS&REQUEST=GetCapabilities`;
  const bytes = await ask('/?SERVICE=WMS&REQUEST=GetCapabilities');
  expect(isWms(bytes)).toBe(true);
  const layers = readWms(bytes, url);
  const stations = layers.find(({ title }) => title === '地铁车站');
  expect(stations?.facts).toMatchObject({ layer: 'stations', bounds: [120.21093, 35.98553, 120.51707, 36.2397] });
  const read = pictureReader(door(), stations?.facts.template ?? '');
  const picture = new Uint8Array((await read(12, 3417, 1607, signal)) ?? new ArrayBuffer(0));
  expect([...picture.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  const empty = new Uint8Array((await read(12, 0, 0, signal)) ?? new ArrayBuffer(0));
  expect(picture.length).toBeGreaterThan(empty.length + 100);
  await expect(pictureReader(door(), (stations?.facts.template ?? '').replace('LAYERS=stations', 'LAYERS=missing'))(12, 3417, 1607, signal)).rejects.toThrow();
});
