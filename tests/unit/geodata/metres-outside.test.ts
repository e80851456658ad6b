import { expect, test } from 'vitest';
import { metresOutside } from '../../../geodata/scripts/metres-outside.ts';

const square = { type: 'Polygon' as const, coordinates: [[[120.3, 36.1], [120.31, 36.1], [120.31, 36.11], [120.3, 36.11], [120.3, 36.1]] as [number, number][]] };

test('a position inside is not outside at all', () => {
  expect(metresOutside([120.305, 36.105], square)).toBe(0);
});

test('a position beside an edge or a corner is as far off as the nearest point of the edge', () => {
  // One minute of latitude is a nautical mile of 1,853 m; longitude shrinks with the cosine of 36.1°.
  expect(metresOutside([120.305, 36.11 + 1 / 60], square)).toBeCloseTo(1853, -1);
  expect(metresOutside([120.31 + 1 / 60, 36.105], square)).toBeCloseTo(1853 * Math.cos((36.105 * Math.PI) / 180), -1);
  expect(metresOutside([120.3 - 0.003, 36.1 - 0.004], square)).toBeCloseTo(Math.hypot(0.003 * Math.cos(0.63), 0.004) * 111195, -1);
});

test('the nearest of several polygons counts', () => {
  const far = square.coordinates[0]?.map(([x, y]): [number, number] => [x + 0.1, y]) ?? [];
  const both = { type: 'MultiPolygon' as const, coordinates: [[far], square.coordinates] };
  expect(metresOutside([120.305, 36.115], both)).toBeCloseTo(0.005 * 111195, -1);
});
