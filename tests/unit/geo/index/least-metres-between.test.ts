import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf } from '../../../../src/geo/index/bounds.ts';
import { leastMetresBetween } from '../../../../src/geo/index/least-metres-between.ts';
import { geodesicDistanceMetres } from '../../../../src/geo/measure/geodesic-distance-metres.ts';

const position = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -89, max: 89, noNaN: true }));

test('is never more than the distance of two points of the boxes', () => {
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 3 }), fc.array(position, { minLength: 1, maxLength: 3 }), (a, b) => {
      const least = leastMetresBetween(boundsOf({ type: 'MultiPoint', coordinates: a }), boundsOf({ type: 'MultiPoint', coordinates: b }));
      for (const from of a) for (const to of b) expect(least).toBeLessThanOrEqual(geodesicDistanceMetres(from, to) + 1e-6);
    }),
    { numRuns: 3000 },
  );
});

test('is close to the distance along a meridian and across the antimeridian', () => {
  expect(leastMetresBetween([120, 36, 120, 36], [120, 36.1, 120, 36.1]) / geodesicDistanceMetres([120, 36], [120, 36.1])).toBeGreaterThan(0.99);
  expect(leastMetresBetween([179.9, 0, 179.9, 0], [-179.9, 0, -179.9, 0]) / geodesicDistanceMetres([179.9, 0], [-179.9, 0])).toBeGreaterThan(0.99);
  expect(leastMetresBetween([0, 0, 2, 2], [1, 1, 3, 3])).toBe(0);
});
