import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../../../src/domain/geometry.ts';
import { geodesicAreaSquareMetres } from '../../../../src/geo/measure/geodesic-area-square-metres.ts';
import { geodesicBearingDegrees } from '../../../../src/geo/measure/geodesic-bearing-degrees.ts';
import { geodesicDestination } from '../../../../src/geo/measure/geodesic-destination.ts';
import { geodesicDistanceMetres } from '../../../../src/geo/measure/geodesic-distance-metres.ts';
import { geodesicPerimeterMetres } from '../../../../src/geo/measure/geodesic-perimeter-metres.ts';

type Line = [number, number, number, number, number, number];
const judged = JSON.parse(
  readFileSync(new URL('../../../fixtures/geodesic/judge-answers.json', import.meta.url), 'utf8'),
) as { lines: Line[]; rings: { ring: Position[]; perimeter: number; area: number }[] };
const RELATIVE = 1e-6;
const close = ([first, ...rest]: readonly Position[]) => ({
  type: 'Polygon' as const,
  coordinates: [first ? [first, ...rest, first] : []],
});

describe('measures agree with GeographicLib on seeded cases from 1 mm to 100 km', () => {
  test('there are at least a thousand cases, the shortest around a millimetre, the longest around 100 km', () => {
    const metres = judged.lines.map((line) => line[5]);
    expect(judged.lines.length + judged.rings.length).toBeGreaterThanOrEqual(1000);
    expect(Math.min(...metres)).toBeLessThan(0.002);
    expect(Math.max(...metres)).toBeGreaterThan(90_000);
  });

  test('distances to 1e-6 of themselves', () => {
    const worst = Math.max(
      ...judged.lines.map(([a, b, c, d, , metres]) => Math.abs(geodesicDistanceMetres([a, b], [c, d]) / metres - 1)),
    );
    expect(worst).toBeLessThan(RELATIVE);
  });

  test('bearings so well that the far end moves by a nanometre or a hundred-millionth of the way', () => {
    for (const [a, b, c, d, azimuth, metres] of judged.lines) {
      const difference = (geodesicBearingDegrees([a, b], [c, d]) ?? NaN) - azimuth;
      const turn = Math.abs(difference - 360 * Math.round(difference / 360)) * (Math.PI / 180);
      expect(turn * metres).toBeLessThan(1e-9 + 1e-8 * metres);
    }
  });

  test('a destination by bearing and distance returns to the other end', () => {
    for (const [a, b, c, d, azimuth, metres] of judged.lines) {
      expect(geodesicDistanceMetres(geodesicDestination([a, b], azimuth, metres), [c, d])).toBeLessThan(1e-6 + metres * 1e-9);
    }
  });

  test('perimeters to 1e-6 of themselves', () => {
    const worst = Math.max(
      ...judged.rings.map(({ ring, perimeter }) => Math.abs(geodesicPerimeterMetres(close(ring)) / perimeter - 1)),
    );
    expect(worst).toBeLessThan(RELATIVE);
  });

  test('areas to 1e-6 of themselves, where the rounding of the judge itself, some 5e-5 m², is less than that', () => {
    const judgeable = judged.rings.filter(({ area }) => Math.abs(area) > 50);
    expect(judgeable.length).toBeGreaterThan(200);
    for (const { ring, area } of judgeable) {
      expect(Math.abs(geodesicAreaSquareMetres(close(ring)) / Math.abs(area) - 1)).toBeLessThan(RELATIVE);
    }
  });

  test('areas smaller than that to 1e-4 m²', () => {
    for (const { ring, area } of judged.rings.filter((each) => Math.abs(each.area) <= 50)) {
      expect(Math.abs(geodesicAreaSquareMetres(close(ring)) - Math.abs(area))).toBeLessThan(1e-4);
    }
  });

  test.each([0.01, 0.1, 1])('a square of %d m has its area to 1e-6', (side) => {
    const corner: Position = [120.35, 36.08];
    const east = geodesicDestination(corner, 90, side);
    const north = geodesicDestination(corner, 0, side);
    const ring = close([corner, east, [east[0], north[1]], north]);
    expect(Math.abs(geodesicAreaSquareMetres(ring) / side ** 2 - 1)).toBeLessThan(RELATIVE);
  });
});
