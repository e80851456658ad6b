import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPointIndex } from '../../../../src/geo/index/point-index.ts';
import { pointsInArea } from '../../../../src/geo/index/points-in-area.ts';
import { type PreparedArea, prepareGeometry } from '../../../../src/geo/predicate/prepared-geometry.ts';
import type { Geometry } from '../../../../src/domain/geometry.ts';
import { randomGeometry } from '../../../fixtures/geometry/random-geometry.ts';
import { starPolygon } from '../../../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../../../fixtures/seeded-random.ts';

function area(geometry: Geometry): PreparedArea {
  const prepared = prepareGeometry(geometry);
  if (prepared.dimension !== 2) throw new Error('an area was expected');
  return prepared;
}

describe('pointsInArea', () => {
  test('finds the same ids in the same order as Turf over all points', () => {
    const random = seededRandom(3);
    const coordinates = new Float64Array(40_000);
    for (let i = 0; i < coordinates.length; i += 2) {
      coordinates[i] = 120.2 + 0.32 * random();
      coordinates[i + 1] = 35.98 + 0.28 * random();
    }
    const index = buildPointIndex(coordinates);
    for (const radius of [0.001, 0.03, 0.2]) {
      const polygon = starPolygon(random, [120.36, 36.12], radius);
      const expected: number[] = [];
      for (let id = 0; id < coordinates.length / 2; id++) {
        if (booleanPointInPolygon([coordinates[2 * id] ?? NaN, coordinates[2 * id + 1] ?? NaN], polygon)) expected.push(id);
      }
      expect([...pointsInArea(index, area(polygon))]).toEqual(expected);
    }
  });

  test('equals testing every point, with points on edges, in corners and on top of each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })), { maxLength: 400 }),
        fc.constantFrom('box' as const, 'holed' as const, 'star' as const, 'islands' as const, 'staircase' as const),
        fc.integer(),
        (points, kind, seed) => {
          const prepared = area(randomGeometry(kind, seededRandom(seed)));
          const index = buildPointIndex(Float64Array.from(points.flat()));
          const expected = points.flatMap(([x, y], id) => (prepared.locate(x, y) >= 0 ? [id] : []));
          expect([...pointsInArea(index, prepared)]).toEqual(expected);
        },
      ),
    );
  });

  test('a coordinate that is no finite number is refused with its place', () => {
    expect(() => buildPointIndex(Float64Array.of(1, 2, 3, NaN))).toThrow('point 1 is [3, NaN]');
  });
});
