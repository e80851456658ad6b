import type { Query } from '../../src/query/query.ts';
import { prepareLayer, type QueryLayer } from '../../src/query/layer.ts';
import { runQuery } from '../../src/query/run-query.ts';
import { starPolygon } from '../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';
import { seededPoints } from './geo/seeded-points.ts';
import type { Bench, JudgedResult } from './harness/bench.ts';
import { median } from './harness/median.ts';

const SIZES = [1000, 10_000, 100_000, 1_000_000] as const;
const ROUNDS = 9;

/** What is measured of a layer of points: name, unit and how. */
interface Measure {
  readonly name: string;
  readonly unit: string;
  /** Ratio to ten times the cost of a tenth as many points that must not be exceeded. */
  readonly limit: number;
  readonly value: (count: number) => Promise<number>;
}

const layerOf = (count: number): QueryLayer =>
  prepareLayer({ kind: 'points', id: 'points', version: '1', coordinates: seededPoints(count), errorMetres: 0, columns: {} });
const kept = new Map<number, QueryLayer>();
const layer = (count: number): QueryLayer => {
  const known = kept.get(count) ?? layerOf(count);
  kept.set(count, known);
  return known;
};
const inPolygon: Query = {
  target: 'points',
  where: { op: 'relation', relation: 'intersects', subject: { kind: 'geometry', geometry: starPolygon(seededRandom(2), [120.36, 36.12], 0.03) } },
  nearest: null,
};
const tenNearest: Query = { target: 'points', where: null, nearest: { count: 10, subject: { kind: 'geometry', geometry: { type: 'Point', coordinates: [120.36, 36.12] } } } };

/** Milliseconds of a query, the middle of nine after one that does not count. */
async function queryTime(count: number, query: Query): Promise<number> {
  const layers = new Map([['points', layer(count)]]);
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    const result = await runQuery(query, { layers, position: null });
    const end = performance.now();
    if (!result.ok || result.rows.length === 0) throw new Error(`nothing was found among ${count} points`);
    if (round > 0) times.push(end - start);
  }
  return median(times);
}

const measures: readonly Measure[] = [
  {
    name: 'index',
    unit: 'ms',
    limit: 3,
    value(count) {
      const times = Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        kept.set(count, layerOf(count));
        return performance.now() - start;
      });
      return Promise.resolve(median(times));
    },
  },
  { name: 'in-polygon', unit: 'ms', limit: 3, value: (count) => queryTime(count, inPolygon) },
  { name: 'ten-nearest', unit: 'ms', limit: 3, value: (count) => queryTime(count, tenNearest) },
  {
    name: 'memory',
    unit: 'bytes a point',
    limit: 0.2,
    value(count) {
      const bytes = (layer(count).points?.index.tree.data.byteLength ?? NaN) + 16 * count;
      return Promise.resolve(bytes / count);
    },
  },
];

/** How cost grows with the number of points, on one thread of Node: each line compares a size with ten times as many. */
export const benches: readonly Bench[] = [
  {
    name: 'geo-growth-node',
    run: async () => {
      const results: JudgedResult[] = [];
      for (const { name, unit, limit, value } of measures) {
        let before: number | null = null;
        for (const count of SIZES) {
          const ours = await value(count);
          const reference = before === null ? ours : 10 * before;
          results.push({
            name: `geo-growth-node ${name} ${count}`,
            n: ROUNDS,
            ours,
            reference,
            referenceName: before === null ? 'itself' : 'ten times a tenth as many points',
            ratio: ours / reference,
            unit,
            // The smallest has nothing to be compared with.
            limit: before === null ? 1 : limit,
          });
          before = ours;
        }
      }
      return results;
    },
  },
];
