import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Geometry, Position } from '../../../src/domain/geometry.ts';
import { LocalPlane } from '../../../src/geo/crs/local-plane.ts';
import { geodesicDestination } from '../../../src/geo/measure/geodesic-destination.ts';
import { distanceVerdict, relationVerdict } from '../../../src/geo/precision/relation-verdict.ts';
import { PreparedShape } from '../../../src/geo/precision/uncertain-shape.ts';
import { relations } from '../../../src/geo/predicate/relations.ts';
import { parseCql2Text } from '../../../src/query/cql2/parse-cql2-text.ts';
import { type LayerRow, prepareLayer, type QueryLayer } from '../../../src/query/layer.ts';
import { runQuery } from '../../../src/query/run-query.ts';
import { geometryKinds, randomGeometry } from '../../fixtures/geometry/random-geometry.ts';
import { starPolygon } from '../../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';

const CENTRE: Position = [120.36, 36.1];
const at = (east: number): Geometry => ({ type: 'Point', coordinates: geodesicDestination(CENTRE, 90, east) });
const row = (id: string, geometry: Geometry | null, more: Partial<LayerRow> = {}): LayerRow => ({ id, geometry, errorMetres: 0, isSomewhereInside: false, properties: {}, ...more });
const layer = (id: string, rows: readonly LayerRow[]): QueryLayer => prepareLayer({ kind: 'rows', id, version: '2024-03', rows });
const sources = (...layers: QueryLayer[]) => ({ layers: new Map(layers.map((each) => [each.id, each])), position: null });

const sites = layer('sites', [
  row('gate', at(0), { properties: { theme: 'historic', year: [2022] } }),
  row('lot-a', at(200), { properties: { theme: 'parking', year: [2023, 2024] } }),
  row('lot-b', at(350), { errorMetres: 100, properties: { theme: 'parking', year: 2024 } }),
  row('lot-c', null, { properties: { theme: ['parking', 'port'], year: 2024 } }),
  row('lot-d', at(900), { properties: { theme: 'parking', year: 2024 } }),
]);

async function ask(text: string, where = sources(sites)) {
  const query = parseCql2Text('sites', text);
  if (!query.ok) throw new Error(JSON.stringify(query.issues));
  const result = await runQuery(query.value, where);
  if (!result.ok) return result.issues.map(({ code }) => code);
  return result.ids.map((id, i) => `${id} ${result.verdicts[i] === 2 ? 'certain' : 'possible'}`);
}

describe('runQuery', () => {
  test('parking within 300 m of historic sites, planned for 2024', async () => {
    const query = parseCql2Text('sites', "theme = 'parking' AND year = 2024 AND S_DWITHIN(geometry, LAYER('sites', theme = 'historic'), 300)");
    const result = query.ok ? await runQuery(query.value, sources(sites)) : query;
    expect(result).toMatchObject({
      ok: true,
      ids: ['lot-a', 'lot-b'],
      counts: { certain: 1, possible: 1 },
      note: {
        predicates: ['distance 300'],
        crs: 'EPSG:4326',
        largestErrorMetres: { records: 100, subjects: 0 },
        dataVersions: [{ layer: 'sites', version: '2024-03' }],
        leftOut: [{ reason: 'unlocated', ids: ['lot-c'] }],
      },
    });
  });

  test('a record without a place is left out only where its place decides', async () => {
    expect(await ask("theme = 'port' OR S_DWITHIN(geometry, FEATURE('sites', 'gate'), 10)")).toEqual(['gate certain', 'lot-c certain']);
    expect(await ask("theme = 'port'")).toEqual(['lot-c certain']);
    expect(await ask("theme = 'port' AND S_INTERSECTS(geometry, BBOX(120, 36, 121, 37))")).toEqual([]);
  });

  test('doubt stays doubt through NOT', async () => {
    expect(await ask("NOT S_DWITHIN(geometry, FEATURE('sites', 'gate'), 300)")).toEqual(['lot-b possible', 'lot-d certain']);
  });

  test('the nearest come first, an uncertain place makes its rivals uncertain', async () => {
    expect(await ask("theme = 'parking' AND S_NEAREST(geometry, FEATURE('sites', 'gate'), 1)")).toEqual(['lot-a certain']);
    const close = layer('sites', [row('a', at(100)), row('b', at(150), { errorMetres: 80 }), row('c', at(600))]);
    expect(await ask('S_NEAREST(geometry, POINT(120.36 36.1), 1)', sources(close))).toEqual(['a possible', 'b possible']);
    expect(await ask('S_NEAREST(geometry, POINT(120.36 36.1), 2)', sources(close))).toEqual(['a certain', 'b certain']);
  });

  test('a record of a layer is compared with the others, not with itself', async () => {
    expect(await ask("theme = 'historic' AND S_DWITHIN(geometry, LAYER('sites', theme = 'historic'), 300)")).toEqual([]);
    expect(await ask("S_DWITHIN(geometry, LAYER('sites'), 250) AND S_NEAREST(geometry, LAYER('sites', theme = 'historic'), 1)")).toEqual(['lot-a certain']);
  });

  test('each wrong reference is told', async () => {
    expect(await ask("S_WITHIN(geometry, LAYER('gone'))")).toEqual(['layer-gone']);
    expect(await ask("S_WITHIN(geometry, FEATURE('sites', 'gone'))")).toEqual(['feature-gone']);
    expect(await ask("S_WITHIN(geometry, FEATURE('sites', 'lot-c'))")).toEqual(['subject-unlocated']);
    expect(await ask('S_WITHIN(geometry, POSITION())')).toEqual(['no-position']);
    expect(await ask("colour = 'red' AND S_WITHIN(geometry, LAYER('sites', colour = 'red'))")).toEqual(['unknown-property', 'unknown-property']);
  });

  test('properties compare as CQL2 says', async () => {
    expect(await ask('year <> 2024')).toEqual(['gate certain']);
    expect(await ask('year BETWEEN 2022 AND 2023')).toEqual(['gate certain', 'lot-a certain']);
    expect(await ask("CASEI(theme) LIKE CASEI('HIST%')")).toEqual(['gate certain']);
    expect(await ask("theme LIKE '_ort'")).toEqual(['lot-c certain']);
    expect(await ask("theme IN ('port', 'historic') AND NOT year IS NULL")).toEqual(['gate certain', 'lot-c certain']);
    expect(await ask("year = '2024'")).toEqual([]);
  });

  test('the indexed answer equals asking every record', async () => {
    const degrees = (geometry: Geometry): Geometry => JSON.parse(JSON.stringify(geometry), (_, value: unknown) => (Array.isArray(value) && typeof value[0] === 'number' ? [120.3 + value[0] / 1000, 36 + (value[1] as number) / 1000] : value)) as Geometry;
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom(...relations, 'distance' as const), fc.constantFrom(...geometryKinds), async (seed, asked, kind) => {
        const random = seededRandom(seed);
        const rows = Array.from({ length: 25 }, (_, i) => {
          const shape = degrees(randomGeometry(geometryKinds[i % geometryKinds.length] ?? 'box', random));
          return row(String(i), shape, { errorMetres: random() < 0.5 ? 0 : 150 * random(), isSomewhereInside: random() < 0.3 && shape.type.endsWith('Polygon') });
        });
        const geometry = degrees(randomGeometry(kind, random));
        const subject = { kind: 'geometry' as const, geometry };
        const where = asked === 'distance' ? { op: 'distance' as const, metres: 120, subject } : { op: 'relation' as const, relation: asked, subject };
        const result = await runQuery({ target: 'l', where, nearest: null }, sources(layer('l', rows)));
        const plane = LocalPlane.around(geometry);
        const shape = new PreparedShape({ geometry, errorMetres: 0, isSomewhereInside: false }, plane);
        const expected = rows.flatMap((each) => {
          if (!each.geometry) return [];
          const target = new PreparedShape({ ...each, geometry: each.geometry }, plane);
          const verdict = asked === 'distance' ? distanceVerdict(120, target, shape) : relationVerdict(asked, target, shape);
          return verdict === 'not' ? [] : [`${each.id} ${verdict}`];
        });
        expect(result.ok && result.ids.map((id, i) => `${id} ${result.verdicts[i] === 2 ? 'certain' : 'possible'}`)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  test('a layer of points gives the same as the same points one by one', async () => {
    const random = seededRandom(31);
    const points = Array.from({ length: 2000 }, (): Position => [120.3 + 0.1 * random(), 36.05 + 0.1 * random()]);
    const star = starPolygon(random, CENTRE, 0.03, 50);
    for (const errorMetres of [0, 60]) {
      const asPoints = prepareLayer({ kind: 'points', id: 'l', version: '1', coordinates: Float64Array.from(points.flat()), errorMetres, columns: { odd: points.map((_, i) => i % 2 === 1) } });
      const asRows = layer('l', points.map((point, i) => row(String(i), { type: 'Point', coordinates: point }, { errorMetres, properties: { odd: i % 2 === 1 } })));
      for (const where of [
        { op: 'relation', relation: 'intersects', subject: { kind: 'geometry', geometry: star } },
        { op: 'relation', relation: 'disjoint', subject: { kind: 'geometry', geometry: star } },
        { op: 'distance', metres: 500, subject: { kind: 'circle', centre: CENTRE, radiusMetres: 300 } },
      ] as const) {
        const nearest = { count: 7, subject: { kind: 'geometry', geometry: { type: 'Point', coordinates: CENTRE } } } as const;
        for (const query of [{ target: 'l', where, nearest: null }, { target: 'l', where, nearest }]) {
          const [a, b] = [await runQuery(query, sources(asPoints)), await runQuery(query, sources(asRows))];
          if (!a.ok || !b.ok) throw new Error('both must answer');
          expect(a.counts.certain + a.counts.possible).toBeGreaterThan(0);
          expect([...a.rows]).toEqual([...b.rows]);
          expect([...a.verdicts]).toEqual([...b.verdicts]);
        }
      }
    }
  });

  test('an abort stops the work with its reason', async () => {
    const random = seededRandom(4);
    const many = layer('l', Array.from({ length: 4000 }, (_, i) => row(String(i), starPolygon(random, CENTRE, 0.05, 60), { errorMetres: 20 })));
    const controller = new AbortController();
    const seen: number[] = [];
    const run = runQuery({ target: 'l', where: { op: 'relation', relation: 'within', subject: { kind: 'geometry', geometry: starPolygon(random, CENTRE, 0.06, 200) } }, nearest: null }, sources(many), {
      signal: controller.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        controller.abort(new DOMException('enough', 'AbortError'));
      },
    });
    await expect(run).rejects.toThrow('enough');
    expect(seen).toHaveLength(1);
  });
});
