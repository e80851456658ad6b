import { booleanIntersects } from '@turf/boolean-intersects';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { intersect } from '@turf/intersect';
import type { Feature, Polygon } from 'geojson';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { Position } from '../../../src/domain/geometry.ts';
import { boundsOf } from '../../../src/geo/index/bounds.ts';
import { boxesMeeting, buildBoxIndex } from '../../../src/geo/index/box-index.ts';
import { nearestPoints } from '../../../src/geo/index/nearest-points.ts';
import { buildPointIndex } from '../../../src/geo/index/point-index.ts';
import { pointsInArea } from '../../../src/geo/index/points-in-area.ts';
import { overlay } from '../../../src/geo/overlay/overlay.ts';
import { intersects } from '../../../src/geo/predicate/intersects.ts';
import { type PreparedArea, prepareGeometry } from '../../../src/geo/predicate/prepared-geometry.ts';
import { starPolygon } from '../../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';
import { planeArea } from './plane-area.ts';
import { HEIGHT, SOUTH, WEST, WIDTH, seededPoints } from './seeded-points.ts';

/** Two ways to the same answer on seeded data; runs alike in Node and in a browser's worker. */
export interface Workload {
  /** Ratio ours / reference that must not be exceeded. */
  readonly limit: number;
  readonly referenceName: string;
  readonly ours: () => unknown;
  readonly reference: () => unknown;
  /** Throws where the two answers differ; called once, before anything is measured. */
  readonly check: (ours: unknown, reference: unknown) => void;
}

const scattered = (random: () => number): [number, number] => [WEST + WIDTH * random(), SOUTH + HEIGHT * random()];

function prepareArea(polygon: { type: 'Polygon'; coordinates: Position[][] }): PreparedArea {
  const prepared = prepareGeometry(polygon);
  if (prepared.dimension !== 2) throw new Error('a polygon was expected');
  return prepared;
}

/** Throws at the first place where two lists of numbers differ. */
function sameIds(ours: unknown, reference: unknown): void {
  const [a, b] = [ours as ArrayLike<number>, reference as ArrayLike<number>];
  if (a.length !== b.length) throw new Error(`${a.length} ids against ${b.length}`);
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) throw new Error(`id ${String(a[i])} against ${String(b[i])} at ${i}`);
}

function pointsInPolygon(count: number, isBoxTested: boolean): Workload {
  const coordinates = seededPoints(count);
  const index = buildPointIndex(coordinates);
  const polygon = starPolygon(seededRandom(2), [120.36, 36.12], 0.03);
  return {
    limit: isBoxTested ? 0.15 : 0.012,
    referenceName: isBoxTested ? 'box test, then Turf' : 'Turf over all',
    ours: () => pointsInArea(index, prepareArea(polygon)),
    reference: () => {
      const [west, south, east, north] = isBoxTested ? boundsOf(polygon) : [-180, -90, 180, 90];
      const found: number[] = [];
      for (let i = 0; i < count; i++) {
        const x = coordinates[2 * i] as number;
        const y = coordinates[2 * i + 1] as number;
        if (isBoxTested && (x < west || x > east || y < south || y > north)) continue;
        if (booleanPointInPolygon([x, y], polygon)) found.push(i);
      }
      return found;
    },
    check: sameIds,
  };
}

function indexBuild(count: number): Workload {
  const coordinates = seededPoints(count);
  return {
    limit: 1.2,
    referenceName: 'kdbush',
    ours: () => buildPointIndex(coordinates).tree,
    reference: () => {
      const tree = new KDBush(count);
      for (let i = 0; i < count; i++) tree.add(coordinates[2 * i] as number, coordinates[2 * i + 1] as number);
      return tree.finish();
    },
    check: (ours, reference) => sameIds((ours as KDBush).ids, (reference as KDBush).ids),
  };
}

function nearestTen(count: number): Workload {
  const index = buildPointIndex(seededPoints(count));
  const random = seededRandom(3);
  const questions = Array.from({ length: 2000 }, () => scattered(random));
  return {
    limit: 1.5,
    referenceName: 'geokdbush, on the sphere',
    ours: () => questions.map((from) => nearestPoints(index, from, 10)),
    reference: () => questions.map(([x, y]) => around(index.tree, x, y, 10)),
    // On the sphere some neighbours of nearly equal distance change places: nine of ten must be the same.
    check: (ours, reference) => {
      const [a, b] = [ours as { id: number }[][], reference as number[][]];
      a.forEach((found, i) => {
        const same = found.filter(({ id }) => b[i]?.includes(id)).length;
        if (same < 9) throw new Error(`question ${i}: only ${same} of ten neighbours are the same`);
      });
    },
  };
}

function polygonsMeeting(count: number): Workload {
  const random = seededRandom(4);
  const polygons = Array.from({ length: count }, () => starPolygon(random, scattered(random), 0.0004 + 0.0006 * random(), 12));
  const index = buildBoxIndex(polygons.map(boundsOf));
  const subject = starPolygon(random, [120.36, 36.12], 0.03);
  return {
    limit: 0.025,
    referenceName: 'Turf over all',
    ours: () => {
      const area = prepareArea(subject);
      return boxesMeeting(index, area.bounds).filter((id) => {
        const polygon = polygons[id];
        return polygon !== undefined && intersects(prepareGeometry(polygon), area);
      });
    },
    reference: () => polygons.flatMap((polygon, id) => (booleanIntersects(polygon, subject) ? [id] : [])),
    check: sameIds,
  };
}

function overlapAreas(count: number): Workload {
  const random = seededRandom(5);
  const subject = starPolygon(random, [120.36, 36.1], 0.01);
  const candidates = Array.from({ length: count }, () => starPolygon(random, [120.36 + 0.02 * (random() - 0.5), 36.1 + 0.02 * (random() - 0.5)], 0.003 + 0.004 * random()));
  const feature = (geometry: Polygon): Feature<Polygon> => ({ type: 'Feature', properties: {}, geometry });
  return {
    limit: 0.1,
    referenceName: 'turf.intersect',
    ours: () => candidates.map((candidate) => planeArea(overlay('intersection', subject, candidate))),
    reference: () => candidates.map((candidate) => planeArea(intersect({ type: 'FeatureCollection', features: [feature(subject), feature(candidate)] })?.geometry ?? null)),
    check: (ours, reference) => {
      (ours as number[]).forEach((area, i) => {
        const expected = (reference as number[])[i] ?? NaN;
        if (!(Math.abs(area - expected) <= 1e-7 * expected)) throw new Error(`overlap ${i}: ${area} against ${expected} square degrees`);
      });
    },
  };
}

/** By bench name; each makes its data when called. */
export const workloads: Readonly<Record<string, () => Workload>> = {
  'pip-1m-vs-turf': () => pointsInPolygon(1_000_000, false),
  'pip-1m-vs-boxtest': () => pointsInPolygon(1_000_000, true),
  'index-build-1m-vs-kdbush': () => indexBuild(1_000_000),
  'nearest10-1m-vs-geokdbush': () => nearestTen(1_000_000),
  'intersects-100k-vs-turf': () => polygonsMeeting(100_000),
  'overlay-1000-vs-turf': () => overlapAreas(1000),
};
