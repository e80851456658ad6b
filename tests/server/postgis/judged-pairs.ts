import type { Geometry, Position } from '../../../src/domain/geometry.ts';
import { repairGeometry } from '../../../src/geo/check/repair-geometry.ts';
import { geometryKinds, randomGeometry } from '../../fixtures/geometry/random-geometry.ts';
import { starPolygon } from '../../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';

/** Where a pair comes from: its name says what is nasty about it. */
export const pairSources = ['grid', 'degree-grid', 'district', 'dirty', 'with-itself'] as const;
export type PairSource = (typeof pairSources)[number];

/** Two valid geometries and how far apart the question "within a distance" draws its line. */
export interface JudgedPair {
  readonly source: PairSource;
  readonly a: Geometry;
  readonly b: Geometry;
  readonly metres: number;
}

const COUNTS: Readonly<Record<PairSource, number>> = { grid: 3500, 'degree-grid': 2500, district: 2000, dirty: 1700, 'with-itself': 300 };
const SEED = 20_261;
/** Grids are laid into the district: a step of 1 in the drawn geometry is this many degrees. */
const [WEST, SOUTH] = [120.3, 36.05];

/** Ten thousand seeded pairs: on grids where they share vertices and edges, among real distances, and dirty ones after mending. */
export function judgedPairs(): readonly JudgedPair[] {
  const random = seededRandom(SEED);
  return pairSources.flatMap((source) =>
    Array.from({ length: COUNTS[source] }, (): JudgedPair => {
      const [a, b] = drawPair(source, random);
      return { source, a, b, metres: 10 ** (1 + 2.5 * random()) };
    }),
  );
}

function drawPair(source: PairSource, random: () => number): readonly [Geometry, Geometry] {
  const kind = () => geometryKinds[Math.floor(geometryKinds.length * random())] ?? 'point';
  switch (source) {
    case 'grid':
      // Powers of two: every coordinate is exact, and so is what is collinear.
      return [moved(randomGeometry(kind(), random, 8, 2 ** -10)), moved(randomGeometry(kind(), random, 8, 2 ** -10))];
    case 'degree-grid':
      return [moved(randomGeometry(kind(), random, 8, 0.0007)), moved(randomGeometry(kind(), random, 8, 0.0007))];
    case 'district':
      return [scattered(random), scattered(random)];
    case 'dirty':
      return [mendedDirty(random), mendedDirty(random)];
    case 'with-itself': {
      const geometry = random() < 0.5 ? mendedDirty(random) : moved(randomGeometry(kind(), random, 8, 0.0007));
      return [geometry, geometry];
    }
  }
}

const shift = ([x, y]: Position): Position => [WEST + x, SOUTH + y];

function moved(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: shift(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(shift) };
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(shift)) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(shift))) };
  }
}

/** A point, line or ragged area somewhere in the district, with all digits of a double. */
function scattered(random: () => number): Geometry {
  const at = (): [number, number] => [WEST + 0.02 * random(), SOUTH + 0.02 * random()];
  const choice = random();
  if (choice < 0.25) return { type: 'Point', coordinates: at() };
  if (choice < 0.5) return { type: 'LineString', coordinates: [at(), at(), at()] };
  return starPolygon(random, at(), 0.001 + 0.006 * random(), 3 + Math.floor(40 * random()));
}

/** A ring of random positions on a coarse grid, mostly crossing itself, often repeating positions, never closed, with heights. */
export function dirtyPolygon(random: () => number): { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly number[])[])[] } {
  const whole = (): number => Math.floor(9 * random());
  const ring = Array.from({ length: 3 + Math.floor(5 * random()) }, () => [...shift([whole() * 0.0007, whole() * 0.0007]), 4]);
  if (random() < 0.3 && ring[1]) ring.push(ring[1]);
  return { type: 'Polygon', coordinates: [ring] };
}

/** The next dirty polygon that has an area. */
function mendedDirty(random: () => number): Geometry {
  for (;;) {
    const mended = repairGeometry(dirtyPolygon(random));
    if (mended.ok) return mended.geometry;
  }
}
