import { expect, test } from 'vitest';
import { areaContains } from '../../../../src/geo/predicate/area-contains.ts';

const ring = (from: number, to: number): [number, number][] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];

test('inside is inside, outside and in a hole is not', () => {
  const holed = { type: 'Polygon' as const, coordinates: [ring(0, 9), ring(3, 6)] };
  expect(areaContains(holed, [1, 1])).toBe(true);
  expect(areaContains(holed, [4, 4])).toBe(false);
  expect(areaContains(holed, [10, 1])).toBe(false);
});

test('any part of several counts', () => {
  const parts = { type: 'MultiPolygon' as const, coordinates: [[ring(0, 1)], [ring(5, 6)]] };
  expect(areaContains(parts, [5.5, 5.5])).toBe(true);
  expect(areaContains(parts, [3, 3])).toBe(false);
});
