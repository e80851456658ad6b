import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Geometry, Position } from '../../../../src/domain/geometry.ts';
import { LocalPlane } from '../../../../src/geo/crs/local-plane.ts';
import { geodesicDestination } from '../../../../src/geo/measure/geodesic-destination.ts';
import { geodesicDistanceMetres } from '../../../../src/geo/measure/geodesic-distance-metres.ts';
import { distanceBetween } from '../../../../src/geo/precision/distance-between.ts';
import { distanceVerdict, relationVerdict } from '../../../../src/geo/precision/relation-verdict.ts';
import { PreparedShape } from '../../../../src/geo/precision/uncertain-shape.ts';
import { both, either, opposite, verdicts } from '../../../../src/geo/precision/verdict.ts';
import { starPolygon } from '../../../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../../../fixtures/seeded-random.ts';

const CENTRE: Position = [120.36, 36.1];
const plane = new LocalPlane([120.36, 36.1, 120.36, 36.1]);
const shape = (geometry: Geometry, errorMetres = 0, isSomewhereInside = false) => new PreparedShape({ geometry, errorMetres, isSomewhereInside }, plane);
const point = (east: number, north: number): Geometry => ({
  type: 'Point',
  coordinates: geodesicDestination(geodesicDestination(CENTRE, 90, east), 0, north),
});
/** A square around the centre, `half` metres to each side. */
const square = (half: number, east = 0): Geometry => {
  const corner = (x: number, y: number): Position => plane.toDegrees([plane.toMetres(CENTRE)[0] + east + x * half, plane.toMetres(CENTRE)[1] + y * half]);
  return { type: 'Polygon', coordinates: [[corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)]] };
};

describe('relationVerdict', () => {
  test('exact shapes give plain answers', () => {
    expect(relationVerdict('within', shape(point(0, 0)), shape(square(100)))).toBe('certain');
    expect(relationVerdict('within', shape(point(0, 101)), shape(square(100)))).toBe('not');
  });

  test.each([
    [0, 'certain'],
    [79, 'certain'],
    [81, 'possible'],
    [119, 'possible'],
    [121, 'not'],
  ] as const)('a point known to 20 m, %d m from the middle of a square of 100 m, is %s inside', (north, expected) => {
    expect(relationVerdict('within', shape(point(0, north), 20), shape(square(100)))).toBe(expected);
    expect(relationVerdict('intersects', shape(point(0, north), 15), shape(square(100), 5))).toBe(expected);
    expect(relationVerdict('contains', shape(square(100), 5), shape(point(0, north), 15))).toBe(expected);
    expect(relationVerdict('disjoint', shape(point(0, north), 20), shape(square(100)))).toBe(opposite(expected));
  });

  test('a place somewhere inside an area is certain only if all of the area is', () => {
    const somewhere = (half: number, east: number, error = 0) => shape(square(half, east), error, true);
    expect(relationVerdict('within', somewhere(50, 0), shape(square(100)))).toBe('certain');
    expect(relationVerdict('within', somewhere(50, 60), shape(square(100)))).toBe('possible');
    expect(relationVerdict('within', somewhere(50, 0, 60), shape(square(100)))).toBe('possible');
    expect(relationVerdict('intersects', somewhere(50, 160), shape(square(100)))).toBe('not');
    // The outline itself would surely meet it; a place somewhere in it need not.
    expect(relationVerdict('intersects', somewhere(150, 100), shape(square(100)))).toBe('possible');
    expect(relationVerdict('intersects', shape(square(150, 100)), shape(square(100)))).toBe('certain');
  });

  test('nothing is certainly within a place whose own extent is unknown', () => {
    expect(relationVerdict('within', shape(point(0, 0)), shape(square(100), 0, true))).toBe('possible');
    expect(relationVerdict('contains', shape(square(500)), shape(square(100), 0, true))).toBe('certain');
  });

  test('an outline reaches surely into an area only if it does so by more than the error', () => {
    expect(relationVerdict('intersects', shape(square(50, 120), 10), shape(square(100)))).toBe('certain');
    expect(relationVerdict('intersects', shape(square(50, 145), 10), shape(square(100)))).toBe('possible');
    expect(relationVerdict('touches', shape(square(50, 145), 10), shape(square(100)))).toBe('possible');
    expect(relationVerdict('touches', shape(square(50, 120), 10), shape(square(100)))).toBe('not');
  });
});

describe('distanceVerdict', () => {
  test('the error widens the distance for what is possible and narrows it for what is certain', () => {
    const at = (metres: number, error: number) => distanceVerdict(300, shape(point(0, metres), error), shape(point(0, 0)));
    expect([at(299.9, 0), at(300.1, 0)]).toEqual(['certain', 'not']);
    expect([at(199, 100), at(201, 100), at(399, 100), at(401, 100)]).toEqual(['certain', 'possible', 'possible', 'not']);
    expect(distanceVerdict(300, shape(point(0, 0), 301), shape(point(0, 0)))).toBe('possible');
  });

  test('of a place somewhere inside an area the farthest corner counts', () => {
    expect(distanceVerdict(300, shape(square(100, 200), 0, true), shape(point(0, 0)))).toBe('possible');
    expect(distanceVerdict(320, shape(square(100, 200), 0, true), shape(point(0, 0)))).toBe('certain');
    expect(distanceVerdict(320, shape(square(100, 200)), shape(point(0, 0)))).toBe('certain');
    expect(distanceVerdict(99, shape(square(100, 200), 0, true), shape(point(0, 0)))).toBe('not');
  });

  test('what is certain holds for every shift within the error, what is not holds for none', () => {
    const random = seededRandom(17);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 200 }), fc.integer(), (metres, error, seed) => {
        const area = starPolygon(seededRandom(seed), CENTRE, 0.008, 12);
        const from = geodesicDestination(CENTRE, 360 * random(), metres);
        const subject = shape(area);
        const verdict = distanceVerdict(250, shape({ type: 'Point', coordinates: from }, error), subject);
        const inside = relationVerdict('within', shape({ type: 'Point', coordinates: from }, error), subject);
        for (let i = 0; i < 8; i++) {
          const real = shape({ type: 'Point', coordinates: geodesicDestination(from, 45 * i, error * (1 - 1e-9)) });
          const isNear = distanceVerdict(250, real, subject) === 'certain';
          const isInside = relationVerdict('within', real, subject) === 'certain';
          if (verdict !== 'possible') expect(isNear).toBe(verdict === 'certain');
          if (inside !== 'possible') expect(isInside).toBe(inside === 'certain');
        }
      }),
    );
  });
});

describe('distanceBetween', () => {
  test('equals the least over all pairs of edges, and is geodesic', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const a = starPolygon(random, CENTRE, 0.004, 40);
        const b = starPolygon(random, [CENTRE[0] + 0.02, CENTRE[1] + 0.005], 0.004, 40);
        const found = distanceBetween(shape(a), shape(b)) ?? NaN;
        let least = Infinity;
        for (const p of a.coordinates.flat()) {
          for (const q of b.coordinates.flat()) least = Math.min(least, geodesicDistanceMetres(p, q));
        }
        // An edge can be nearer than both its ends, by half its length at most; an edge has some 70 m.
        expect(found).toBeLessThanOrEqual(least * (1 + 1e-9));
        expect(found).toBeGreaterThan(least - 80);
      }),
      { numRuns: 50 },
    );
    const line: Geometry = { type: 'LineString', coordinates: [geodesicDestination(CENTRE, 0, 100), geodesicDestination(CENTRE, 0, 900)] };
    expect(distanceBetween(shape(line), shape({ type: 'Point', coordinates: CENTRE }))).toBeCloseTo(100, 6);
    expect(distanceBetween(shape(line), shape({ type: 'Point', coordinates: CENTRE }), 99.9)).toBeNull();
  });
});

describe('verdicts', () => {
  test('combine as in three-valued logic', () => {
    for (const a of verdicts) {
      expect(opposite(opposite(a))).toBe(a);
      for (const b of verdicts) expect(opposite(both(a, b))).toBe(either(opposite(a), opposite(b)));
    }
    expect([both('certain', 'possible'), either('not', 'possible')]).toEqual(['possible', 'possible']);
  });
});
