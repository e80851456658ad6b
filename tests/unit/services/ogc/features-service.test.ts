import { describe, expect, test } from 'vitest';
import { RemoteError } from '../../../../src/domain/remote-failure.ts';
import { collectFeatures, isFeaturesAnswer, readFeaturesAddress } from '../../../../src/services/ogc/features-service.ts';
import type { RemoteDoor } from '../../../../src/services/remote/remote-door.ts';

const ORIGIN = 'https://data.example';
const BOX = [120, 36, 121, 37] as const;
const { signal } = new AbortController();
const bytesOf = (value: unknown): ArrayBuffer => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)).buffer;
const feature = (id: number) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [120.3, 36.1] }, properties: { id } });

/** A door onto a service: what it answers to each path with its query; what is not there is a status. */
function serviceOf(answer: (path: string) => unknown, crs: string | null = null) {
  const asked: string[] = [];
  const door: RemoteDoor = {
    isOpen: () => true,
    allow: () => undefined,
    ask: ({ url }) => {
      const path = url.slice(ORIGIN.length);
      asked.push(path);
      const value = answer(path);
      return value === undefined ? Promise.reject(new RemoteError('status', { status: '500' })) : Promise.resolve({ bytes: bytesOf(value), type: 'application/json', etag: null, crs });
    },
  };
  return { asked, door };
}
const collect = (answer: (path: string) => unknown, crs: string | null = null, items = `${ORIGIN}/items`) => collectFeatures(serviceOf(answer, crs).door, items, BOX, signal, () => undefined);

describe('a service of OGC API – Features', () => {
  test('is followed from its landing page to its collections, JSON before other answers', async () => {
    const landing = { links: [{ rel: 'data', type: 'text/html', href: '/collections.html' }, { rel: 'data', type: 'application/json', href: '/collections.json' }] };
    const { door, asked } = serviceOf(() => ({ collections: [{ id: 'a', title: '车站', links: [{ rel: 'items', type: 'application/geo+json', href: 'collections/a/items' }] }, { id: 'b', links: [] }, null] }));
    expect(await readFeaturesAddress(door, `${ORIGIN}/`, bytesOf(landing), signal)).toEqual({ kind: 'collections', collections: [{ title: '车站', items: `${ORIGIN}/collections/a/items` }] });
    expect(asked).toEqual(['/collections.json']);
  });

  test('is taken at a collection and at its items too', async () => {
    const { door } = serviceOf(() => undefined);
    expect(await readFeaturesAddress(door, `${ORIGIN}/collections/a`, bytesOf({ id: 'a', links: [{ rel: 'items', href: 'a/items' }] }), signal)).toEqual({ kind: 'items', items: `${ORIGIN}/collections/a/items`, title: 'a' });
    expect(await readFeaturesAddress(door, `${ORIGIN}/collections/a/items?f=json`, bytesOf({ type: 'FeatureCollection', features: [], links: [] }), signal)).toMatchObject({ kind: 'items', title: 'a' });
  });

  test('is told from a file of GeoJSON, which has no links', () => {
    expect([{ links: [] }, { type: 'FeatureCollection', features: [] }, '[1]', '<html>', ''].map((value) => isFeaturesAnswer(bytesOf(value)))).toEqual([true, false, false, false, false]);
  });

  test('gives the features of a box page by page, each once', async () => {
    const pages: Record<string, unknown> = {
      '/items?limit=1000&bbox=120,36,121,37': { features: [feature(1), feature(2)], numberMatched: 3, links: [{ rel: 'next', href: '/items?offset=2' }] },
      '/items?offset=2': { features: [feature(3)], links: [] },
    };
    const told: (readonly [number, number | null])[] = [];
    const { door, asked } = serviceOf((path) => pages[path], '<http://www.opengis.net/def/crs/OGC/1.3/CRS84>');
    const blob = await collectFeatures(door, `${ORIGIN}/items`, BOX, signal, (rows, matched) => told.push([rows, matched]));
    expect(JSON.parse(await blob.text())).toEqual({ type: 'FeatureCollection', features: [feature(1), feature(2), feature(3)] });
    expect(asked).toEqual(Object.keys(pages));
    expect(told).toEqual([[2, 3], [3, null]]);
  });

  test('ends at an empty page, whatever it says is next; a box and a limit in the address stay', async () => {
    const { door, asked } = serviceOf(() => ({ features: [], links: [{ rel: 'next', href: '/items?offset=1' }] }));
    await collectFeatures(door, `${ORIGIN}/items?bbox=1,2,3,4&limit=5`, BOX, signal, () => undefined);
    expect(asked).toEqual(['/items?bbox=1,2,3,4&limit=5']);
  });

  test.each<readonly [string, (path: string) => unknown, string | null, object]>([
    ['HTML in the place of JSON', () => '<!doctype html><html></html>', null, { code: 'is-page' }],
    ['half a JSON', () => '{"features":[', null, { code: 'not-json' }],
    ['a list', () => '[]', null, { code: 'not-json' }],
    ['no features', () => ({ code: 'error', description: 'x' }), null, { code: 'no-items' }],
    ['a status of 500', () => undefined, null, { code: 'status' }],
    ['a next page that is the same', (path) => ({ features: [feature(1)], links: [{ rel: 'next', href: path }] }), null, { code: 'endless' }],
    ['a next page for ever', (path) => ({ features: [feature(1)], links: [{ rel: 'next', href: `${path}1` }] }), null, { code: 'endless' }],
    ['a next page on another host', () => ({ features: [feature(1)], links: [{ rel: 'next', href: 'https://other.example/items' }] }), null, { code: 'leads-away', values: { host: 'other.example' } }],
    ['coordinates with latitude first', () => ({ features: [feature(1)] }), '<http://www.opengis.net/def/crs/EPSG/0/4326>', { code: 'other-crs', values: { crs: 'http://www.opengis.net/def/crs/EPSG/0/4326' } }],
    ['a page of more than can be read', () => ({ features: Array.from({ length: 100_001 }, () => 0) }), null, { code: 'too-many' }],
  ])('%s is refused with its reason', async (_, answer, crs, error) => {
    await expect(collect(answer, crs)).rejects.toMatchObject(error);
  });

  test.each([
    ['a landing page without data', { links: [{ rel: 'self', href: '/' }] }, 'no-collections'],
    ['collections that lead to no features', { collections: [{ id: 'a' }] }, 'no-collections'],
    ['data on another host', { links: [{ rel: 'data', href: 'https://other.example/collections' }] }, 'leads-away'],
  ])('%s is refused with its reason', async (_, answer, code) => {
    await expect(readFeaturesAddress(serviceOf(() => undefined).door, `${ORIGIN}/`, bytesOf(answer), signal)).rejects.toMatchObject({ code });
  });
});
