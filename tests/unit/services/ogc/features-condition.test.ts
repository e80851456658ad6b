import { describe, expect, test } from 'vitest';
import { RemoteError } from '../../../../src/domain/remote-failure.ts';
import { parseCql2Text } from '../../../../src/query/cql2/parse-cql2-text.ts';
import { keepFulfilling } from '../../../../src/query/keep-fulfilling.ts';
import type { Query } from '../../../../src/query/query.ts';
import { answersCondition } from '../../../../src/services/ogc/features-condition.ts';
import { collectFeatures } from '../../../../src/services/ogc/features-service.ts';
import type { RemoteDoor } from '../../../../src/services/remote/remote-door.ts';

const { signal } = new AbortController();
const ITEMS = 'https://data.example/ogc/collections/a/items';
const FEATURES_3 = 'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/';
const CQL2 = 'http://www.opengis.net/spec/cql2/1.0/conf/';
const BASIC = [`${FEATURES_3}filter`, `${FEATURES_3}features-filter`, `${CQL2}cql2-text`, `${CQL2}basic-cql2`];

/** A service that answers every address with one thing. */
function serviceOf(answer: string | RemoteError) {
  const asked: string[] = [];
  const door: RemoteDoor = {
    isOpen: () => true,
    allow: () => undefined,
    ask: ({ url }) => {
      asked.push(url);
      return answer instanceof RemoteError ? Promise.reject(answer) : Promise.resolve({ bytes: new TextEncoder().encode(answer).buffer, type: 'application/json', etag: null, crs: null });
    },
  };
  return { asked, door };
}

function queryOf(text: string): Query {
  const parsed = parseCql2Text('remote', text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

const declaring = (classes: readonly string[]) => serviceOf(JSON.stringify({ conformsTo: classes }));

describe('whether a service answers a condition', () => {
  test.each([
    ["use = '住' AND NOT floors > 6", [], true],
    ['floors IS NULL', [], true],
    ["name LIKE 'A%'", [], false],
    ["name LIKE 'A%'", ['advanced-comparison-operators'], true],
    ["CASEI(name) = CASEI('a')", ['advanced-comparison-operators'], false],
    ["CASEI(name) = CASEI('a')", ['case-insensitive-comparison'], true],
    ['S_INTERSECTS(geometry, BBOX(120, 36, 121, 37))', ['spatial-functions', 'basic-spatial-functions'], false],
    ['floors > 6 AND S_NEAREST(geometry, POINT(120.3 36.1), 5)', [], false],
  ])('%s with %j besides the basic classes: %s', async (text, more, answers) => {
    const { door, asked } = declaring([...BASIC, ...more.map((each) => CQL2 + each)]);
    expect(await answersCondition(door, ITEMS, queryOf(text), signal)).toBe(answers);
    for (const url of asked) expect(url).toBe('https://data.example/ogc/conformance');
  });

  test.each([
    ['one class is missing', JSON.stringify({ conformsTo: BASIC.slice(1) })],
    ['the list is none', '{"conformsTo":"all"}'],
    ['it is null', 'null'],
    ['a page of HTML stands there', '<!doctype html>'],
    ['there is no such page', new RemoteError('status', { status: '404' })],
  ])('where %s it does not', async (_, answer) => {
    expect(await answersCondition(serviceOf(answer).door, ITEMS, queryOf('floors > 6'), signal)).toBe(false);
  });

  test('an address without collections is not asked, and a network that fails is told', async () => {
    const { door, asked } = declaring(BASIC);
    expect(await answersCondition(door, 'https://data.example/items.json', queryOf('floors > 6'), signal)).toBe(false);
    expect(asked).toEqual([]);
    await expect(answersCondition(serviceOf(new RemoteError('unreachable')).door, ITEMS, queryOf('floors > 6'), signal)).rejects.toMatchObject({ code: 'unreachable' });
  });
});

test('a condition that is answered there is sent with its language', async () => {
  const { door, asked } = serviceOf('{"features":[],"links":[]}');
  await collectFeatures(door, ITEMS, [120, 36, 121, 37], signal, () => undefined, "use = '住'");
  const sent = new URL(asked[0] ?? '').searchParams;
  expect([sent.get('filter'), sent.get('filter-lang'), sent.get('bbox')]).toEqual(["use = '住'", 'cql2-text', '120,36,121,37']);
});

describe('features that fulfil a condition here', () => {
  const feature = (properties: unknown, coordinates: unknown = [120.3, 36.1]) => ({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties });
  const document = (features: readonly unknown[]) => new Blob([JSON.stringify({ type: 'FeatureCollection', features })]);
  const kept = async (features: readonly unknown[], text: string) => {
    const outcome = await keepFulfilling(document(features), queryOf(text), signal);
    if (!outcome.ok) return outcome.issues[0]?.code;
    return (JSON.parse(await outcome.document.text()) as { readonly features: readonly unknown[] }).features;
  };

  test('stay as they came, the others go', async () => {
    const features = [feature({ floors: 3, tags: ['a'] }), feature({ floors: 9, more: { deep: 1 } }), feature({ floors: '9' }), feature(null), { type: 'Feature' }];
    expect(await kept(features, 'floors > 6')).toEqual([features[1]]);
  });

  test('a place that is none takes part in no question about places', async () => {
    const features = [feature({ a: 1 }), feature({ a: 1 }, ['x', 'y']), feature({ a: 1 }, [121.5, 36.1])];
    expect(await kept(features, 'S_INTERSECTS(geometry, BBOX(120, 36, 121, 37))')).toEqual([features[0]]);
  });

  test('a column that no feature has is told', async () => {
    expect(await kept([feature({ a: 1 })], 'b = 1')).toBe('unknown-property');
  });
});
