import { describe, expect, test } from 'vitest';
import type { Geometry } from '../../../../src/domain/geometry.ts';
import { formatCoordinates } from '../../../../src/geo/measure/coordinate-formats.ts';
import { geodesicAreaSquareMetres } from '../../../../src/geo/measure/geodesic-area-square-metres.ts';
import { geodesicBearingDegrees } from '../../../../src/geo/measure/geodesic-bearing-degrees.ts';
import { geodesicLengthMetres } from '../../../../src/geo/measure/geodesic-length-metres.ts';
import { geodesicPerimeterMetres } from '../../../../src/geo/measure/geodesic-perimeter-metres.ts';
import { areaIn, lengthIn, readableAreaUnit, readableLengthUnit } from '../../../../src/geo/measure/units.ts';

const square = (size: number): [number, number][] => [
  [120, 36],
  [120 + size, 36],
  [120 + size, 36 + size],
  [120, 36 + size],
  [120, 36],
];

describe('measures', () => {
  test('a hole is taken off the area and adds to the perimeter', () => {
    const outer: Geometry = { type: 'Polygon', coordinates: [square(0.1)] };
    const inner: Geometry = { type: 'Polygon', coordinates: [square(0.05)] };
    const holed: Geometry = { type: 'Polygon', coordinates: [square(0.1), square(0.05)] };
    expect(geodesicAreaSquareMetres(holed)).toBeCloseTo(geodesicAreaSquareMetres(outer) - geodesicAreaSquareMetres(inner), 3);
    expect(geodesicPerimeterMetres(holed)).toBeCloseTo(geodesicPerimeterMetres(outer) + geodesicPerimeterMetres(inner), 6);
  });

  test('area does not depend on the direction of the ring', () => {
    const turned: Geometry = { type: 'Polygon', coordinates: [square(0.1).reverse()] };
    expect(geodesicAreaSquareMetres(turned)).toBeCloseTo(geodesicAreaSquareMetres({ type: 'Polygon', coordinates: [square(0.1)] }), 4);
  });

  test('points and lines have no area, fewer than two positions no length', () => {
    expect(geodesicAreaSquareMetres({ type: 'Point', coordinates: [120, 36] })).toBe(0);
    expect(geodesicPerimeterMetres({ type: 'LineString', coordinates: square(1) })).toBe(0);
    expect(geodesicLengthMetres([[120, 36]])).toBe(0);
  });

  test('equal points have no bearing, west is 270 degrees', () => {
    expect(geodesicBearingDegrees([120, 36], [120, 36])).toBeNull();
    expect(geodesicBearingDegrees([120, 0], [119, 0])).toBe(270);
    expect(geodesicBearingDegrees([120, 0], [120, 1])).toBe(0);
  });

  test('fifteen mu are one hectare', () => {
    expect(areaIn('mu', 10_000)).toBe(15);
    expect(areaIn('ha', 25_000)).toBe(2.5);
    expect(lengthIn('km', 1500)).toBe(1.5);
  });

  test('the readable unit changes at one kilometre, one hectare and one square kilometre', () => {
    expect([999, 1000].map(readableLengthUnit)).toEqual(['m', 'km']);
    expect([9999, 10_000, 1_000_000].map(readableAreaUnit)).toEqual(['m2', 'ha', 'km2']);
  });

  test('seconds are carried into minutes, never shown as sixty', () => {
    expect(formatCoordinates([120.35, 35.9999999], 'dms')).toBe('36°00′00.00″N 120°21′00.00″E');
    expect(formatCoordinates([-0.5, -36.25], 'dms')).toBe('36°15′00.00″S 0°30′00.00″W');
  });

  test('degrees are latitude first, the grid is easting first', () => {
    expect(formatCoordinates([120.35, 36], 'degrees')).toBe('36.000000, 120.350000');
    // cs2cs EPSG:4490 EPSG:4549 answers 3985599.325 531557.352.
    expect(formatCoordinates([120.35, 36], 'epsg4549')).toBe('E 531557.35 m, N 3985599.33 m');
  });
});
