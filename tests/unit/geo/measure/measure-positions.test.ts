import { expect, test } from 'vitest';
import type { Position } from '../../../../src/domain/geometry.ts';
import { bearingSectorOf } from '../../../../src/geo/measure/bearing-sector-of.ts';
import { geodesicDistanceMetres } from '../../../../src/geo/measure/geodesic-distance-metres.ts';
import { measurePositions } from '../../../../src/geo/measure/measure-positions.ts';
import { measureRing } from '../../../../src/geo/measure/measure-ring.ts';

const A: Position = [120.35, 36.09];
const B: Position = [120.36, 36.09];
const C: Position = [120.36, 36.1];
const D: Position = [120.35, 36.1];

test('a line has a leg between each two positions, with length and bearing', () => {
  const { legs, metres, squareMetres } = measurePositions([A, B, C], false);
  expect(legs.map(({ metres: length }) => length)).toEqual([geodesicDistanceMetres(A, B), geodesicDistanceMetres(B, C)]);
  expect(metres).toBe(geodesicDistanceMetres(A, B) + geodesicDistanceMetres(B, C));
  expect(legs[0]?.bearingDegrees).toBeCloseTo(90, 1);
  expect(legs[1]?.bearingDegrees).toBeCloseTo(0, 6);
  expect(squareMetres).toBeNull();
});

test('an outline is closed: perimeter and area are those of the ring', () => {
  const figures = measurePositions([A, B, C, D], true);
  const { perimeterMetres, areaSquareMetres } = measureRing([A, B, C, D, A]);
  expect(figures.metres).toBeCloseTo(perimeterMetres, 6);
  expect(figures.squareMetres).toBe(areaSquareMetres);
  expect(figures.legs).toHaveLength(4);
});

test.each([
  ['nothing', [], false],
  ['one position', [A], false],
  ['two positions', [A, B], false],
  ['positions on one line', [A, [120.355, 36.09], B], false],
  ['the same position three times', [A, A, A], false],
  ['a bow tie', [A, C, B, D], true],
] as const)('%s has no area', (_, positions, crossesItself) => {
  const figures = measurePositions(positions.map(([x, y]): Position => [x, y]), true);
  expect(figures.squareMetres).toBeNull();
  expect(figures.crossesItself).toBe(crossesItself);
  expect(figures.metres).not.toBeNaN();
});

test('two equal positions have a leg of no length and no bearing', () => {
  expect(measurePositions([A, A], false).legs).toEqual([{ metres: 0, bearingDegrees: null }]);
});

test.each([
  [0, 'north'], [22.4, 'north'], [22.6, 'north-east'], [45, 'north-east'], [180, 'south'], [337.6, 'north'], [359.9, 'north'], [360, 'north'],
] as const)('a bearing of %s° is %s', (degrees, sector) => expect(bearingSectorOf(degrees)).toBe(sector));
