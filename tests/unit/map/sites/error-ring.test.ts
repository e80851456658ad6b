import { describe, expect, it } from 'vitest';
import { geodesicDistanceMetres } from '../../../../src/geo/measure/geodesic-distance-metres.ts';
import { errorRing } from '../../../../src/map/sites/error-ring.ts';

describe('errorRing', () => {
  it('is closed and lies at its radius from the centre, within half a percent of the geodesic on the ellipsoid', () => {
    const { coordinates } = errorRing([120.36, 36.1], 800);
    expect(coordinates).toHaveLength(49);
    expect(coordinates[48]).toEqual(coordinates[0]);
    for (const [longitude = 0, latitude = 0] of coordinates) {
      expect(Math.abs(geodesicDistanceMetres([120.36, 36.1], [longitude, latitude]) / 800 - 1)).toBeLessThan(0.005);
    }
  });
});
