import { expect, test } from 'vitest';
import { bearingSector } from '../../../../src/geo/measure/bearing-sector.ts';
import { distanceMetres } from '../../../../src/geo/measure/distance-metres.ts';

test('a degree of latitude on the mean sphere is 111 195 m', () => {
  expect(distanceMetres([120, 36], [120, 37])).toBeCloseTo(111_195.08, 1);
});

test('a hundredth of a degree east at 36° N is within 0.3 % of the WGS 84 geodesic, 901.6 m', () => {
  expect(Math.abs(distanceMetres([120.3, 36], [120.31, 36]) / 901.6 - 1)).toBeLessThan(0.003);
});

test('no distance is 0, and direction back is the opposite', () => {
  expect(distanceMetres([120.3, 36.1], [120.3, 36.1])).toBe(0);
  expect(bearingSector([120.3, 36.1], [120.3, 36.2])).toBe('north');
  expect(bearingSector([120.3, 36.2], [120.3, 36.1])).toBe('south');
  expect(bearingSector([120.3, 36.1], [120.2, 36.02])).toBe('south-west');
  expect(bearingSector([120.3, 36.1], [120.4, 36.1])).toBe('east');
});
