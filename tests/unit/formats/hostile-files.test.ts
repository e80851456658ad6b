import { afterEach, describe, expect, test } from 'vitest';
import { MOST_BYTES, MOST_COLUMNS, MOST_FEATURES } from '../../../src/domain/layers/import-limits.ts';
import { placeTable } from '../../../src/formats/place-table.ts';
import { previewTable } from '../../../src/formats/preview-table.ts';
import { readFile } from '../../../src/formats/read-file.ts';

const file = (name: string, content: string | Uint8Array) => ({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
const point = (coordinates: string, properties = '{}') => `{"type":"Feature","properties":${properties},"geometry":{"type":"Point","coordinates":${coordinates}}}`;
const collection = (...features: readonly string[]) => `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
const area = (ring: string) => `{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[${ring}]}}`;
const million = 1_000_000;

afterEach(() => {
  // Nothing a file holds may reach what all objects share.
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

describe('refused, with a reason', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['empty', 'a.geojson', '', 'empty'],
    ['blank', 'a.csv', ' \n\n ', 'empty'],
    ['truncated', 'a.geojson', collection(point('[120.35,36.09]')).slice(0, -5), 'not-json'],
    ['an image with a table’s name', 'a.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'unknown-format'],
    ['a zip with a document’s name', 'a.geojson', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'unknown-format'],
    ['bytes of no encoding', 'a.csv', new Uint8Array([0x61, 0xff, 0xff, 0xff, 0x0a]), 'not-text'],
    ['nested a million deep', 'a.geojson', '['.repeat(million) + ']'.repeat(million), 'too-deep'],
    ['properties nested a million deep', 'a.geojson', collection(point('[120.35,36.09]', `{"a":${'['.repeat(million)}${']'.repeat(million)}}`)), 'too-deep'],
    ['an empty collection', 'a.geojson', collection(), 'no-features'],
    ['JSON that is no GeoJSON', 'a.json', '{"name":"x"}', 'no-features'],
    ['a table without places', 'a.csv', 'name,value\na,1\n', 'no-place-columns'],
    ['a heading alone', 'a.csv', 'lon,lat\n', 'no-rows'],
    ['a quote that never ends', 'a.csv', 'lon,lat\n"120.35,36.09\n', 'unclosed-quote'],
    ['too many columns', 'a.csv', `${Array.from({ length: MOST_COLUMNS + 1 }, (_, index) => `c${index}`).join(',')}\n1,2\n`, 'too-many-columns'],
    ['too many rows', 'a.csv', `lon,lat\n${'120.35,36.09\n'.repeat(MOST_FEATURES + 1)}`, 'too-many-features'],
    ['a system without published parameters', 'a.geojson', `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2364"}},"features":[${point('[531628,3997859]')}]}`, 'system-refused'],
    ['another, by its name', 'a.geojson', `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"Beijing 1954 / 3-degree Gauss-Kruger CM 120E"}},"features":[${point('[531628,3997859]')}]}`, 'system-refused'],
  ])('%s', async (_, name, content, code) => {
    const read = await readFile(file(name, content));
    expect(read.ok ? 'accepted' : read.failure.code).toBe(code);
  });

  test('more bytes than are read, without reading them', async () => {
    const read = await readFile({ name: 'a.csv', bytes: { length: MOST_BYTES + 1 } as Uint8Array });
    expect(read).toMatchObject({ ok: false, failure: { code: 'too-large' } });
  });

  test('a file in which no row can be taken', async () => {
    const read = await readFile(file('a.csv', 'lon,lat\nNaN,36.09\nInfinity,36\n'));
    if (!read.ok) throw new Error(read.failure.code);
    expect(placeTable(read.value, { system: 'EPSG:4326', axesSwapped: false })).toMatchObject({ ok: false, failure: { code: 'nothing-accepted' } });
  });
});

describe('taken, with what was mended or refused row by row', () => {
  const placed = async (name: string, content: string) => {
    const read = await readFile(file(name, content));
    if (!read.ok) throw new Error(read.failure.code);
    const [fit] = previewTable(read.value).fits;
    const outcome = placeTable(read.value, fit);
    if (!outcome.ok) throw new Error(outcome.failure.code);
    return { fit, ...outcome.value };
  };
  const good = point('[120.35,36.09]');

  test.each<[string, string, string]>([
    ['an unclosed ring is closed', collection(area('[[120.3,36],[120.4,36],[120.4,36.1]]')), 'close-ring'],
    ['a ring that crosses itself is split', collection(area('[[120.3,36],[120.4,36.1],[120.4,36],[120.3,36.1],[120.3,36]]')), 'split-at-crossings'],
    ['a height is dropped', collection(point('[120.35,36.09,12]')), 'drop-height'],
    ['a key that reaches the prototype is dropped', collection(point('[120.35,36.09]', '{"__proto__":{"polluted":1},"a":1}')), 'key-removed'],
    ['NUL and lone surrogates are taken out', collection(point('[120.35,36.09]', '{"a":"x\\u0000y\\ud800z"}')), 'characters-removed'],
  ])('%s', async (_, content, code) => {
    const { report, features } = await placed('a.geojson', content);
    expect(report).toMatchObject({ accepted: 1, repaired: 1, refused: 0, notes: [{ row: 1, kind: 'repaired', code }] });
    expect(Object.values(features[0]?.properties ?? {}).every((value) => value === 1 || value === 'xyz')).toBe(true);
  });

  test.each<[string, string, string]>([
    ['numbers as text', point('["120.35","36.09"]'), 'not-a-number'],
    ['no numbers', point('[null,null]'), 'not-a-number'],
    ['a latitude of 400', point('[120,400]'), 'out-of-range'],
    ['a geometry of no kind', '{"type":"Feature","properties":{},"geometry":{"type":"Circle","coordinates":[1,2]}}', 'unsupported-type'],
    ['geometries in a geometry', '{"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[]}}', 'unsupported-type'],
    ['a line of one position', '{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[120,36]]}}', 'too-few-vertices'],
    ['a feature that is a number', '7', 'not-a-feature'],
  ])('%s costs its own row only', async (_, bad, code) => {
    const { report } = await placed('a.geojson', collection(good, bad, good));
    expect(report).toMatchObject({ rows: 3, accepted: 2, refused: 1, notes: [{ row: 2, kind: 'refused', code }] });
  });

  test('a broken line among lines costs that line', async () => {
    const { report } = await placed('a.ndjson', `${good}\n{"type":"Feat\n${good}\n`);
    expect(report).toMatchObject({ rows: 3, accepted: 2, notes: [{ row: 2, kind: 'refused', code: 'not-json' }] });
  });

  test('metres declared as degrees are read in the system they lie in Qingdao with', async () => {
    const { fit } = await placed('a.geojson', `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4326"}},"features":[${point('[531628.39,3997859.5]')}]}`);
    expect(fit).toMatchObject({ system: 'EPSG:4549', insideShare: 1 });
  });

  test('mixed geometries and a feature without one stay together', async () => {
    const { facts, report } = await placed('a.geojson', collection(good, area('[[120.3,36],[120.4,36],[120.4,36.1],[120.3,36]]'), '{"type":"Feature","properties":{"a":1},"geometry":null}'));
    expect(facts).toMatchObject({ points: 1, areas: 1 });
    expect(report).toMatchObject({ accepted: 3, unplaced: 1 });
  });

  test('HTML, script and formulas stay text; so does a column called __proto__', async () => {
    const { features, facts } = await placed('a.csv', 'lon,lat,__proto__,note\n120.35,36.09,1,"<img src=x onerror=alert(1)>"\n120.35,36.09,2,=HYPERLINK("x")\n');
    expect(features.map(({ properties }) => properties['note'])).toEqual(['<img src=x onerror=alert(1)>', '=HYPERLINK("x")']);
    expect(features[0] && Object.getPrototypeOf(features[0].properties)).toBe(Object.prototype);
    expect(facts.columns).toContain('note');
  });
});
