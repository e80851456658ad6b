import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { epsg4549 } from '../../../../src/geo/crs/epsg-4549.ts';

const judged = JSON.parse(
  readFileSync(new URL('../../../fixtures/geodesic/judge-answers.json', import.meta.url), 'utf8'),
) as { toGrid: [number, number, number, number][]; fromGrid: [number, number, number, number][] };
const METRES_PER_DEGREE = 111_320;

describe('epsg4549 agrees with PROJ', () => {
  test('forwards to a hundredth of a millimetre, everywhere in the zone and beyond its edge', () => {
    expect(judged.toGrid.length).toBeGreaterThanOrEqual(300);
    for (const [longitude, latitude, easting, northing] of judged.toGrid) {
      const [x, y] = epsg4549.project([longitude, latitude]);
      expect(Math.hypot(x - easting, y - northing)).toBeLessThan(1e-5);
    }
  });

  test('backwards to a hundredth of a millimetre', () => {
    for (const [easting, northing, longitude, latitude] of judged.fromGrid) {
      const [x, y] = epsg4549.unproject([easting, northing]);
      expect(Math.hypot(x - longitude, y - latitude) * METRES_PER_DEGREE).toBeLessThan(1e-5);
    }
  });

  test('the central meridian has easting 500 km', () => expect(epsg4549.project([120, 36])[0]).toBe(500_000));
});
