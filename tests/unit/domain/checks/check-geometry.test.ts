import { describe, expect, test } from 'vitest';
import { checkGeometry } from '../../../../src/domain/checks/check-geometry.ts';
import type { Position } from '../../../../src/domain/geometry.ts';

const at = (x: number, y: number): Position => [120.3 + x / 100, 36.1 + y / 100];
const square = [at(0, 0), at(4, 0), at(4, 4), at(0, 4), at(0, 0)];
const hole = [at(1, 1), at(1, 2), at(2, 2), at(2, 1), at(1, 1)];
const codesOf = (...rings: Position[][]): string[] => checkGeometry('a', { type: 'Polygon', coordinates: rings }).map(({ code }) => code);

describe('rings', () => {
  test('pass when closed, the outer one anticlockwise and holes clockwise', () => {
    expect(codesOf(square, hole)).toEqual([]);
  });

  test('that are open or wound the wrong way are told', () => {
    expect(codesOf(square.slice(0, 4))).toEqual(['ring-open']);
    expect(codesOf(square.toReversed())).toEqual(['ring-winding']);
    expect(codesOf(square, hole.toReversed())).toEqual(['ring-winding']);
  });

  test('that cross or touch themselves are told with the segments', () => {
    const bow = [at(0, 0), at(4, 4), at(4, 0), at(0, 4), at(0, 0)];
    expect(checkGeometry('a', { type: 'Polygon', coordinates: [bow] })).toEqual([
      { code: 'ring-crosses-itself', where: 'a', values: { segment: 0, other: 2 } },
    ]);
    expect(codesOf([at(0, 0), at(2, 0), at(4, 0), at(2, 0), at(2, 3), at(0, 0)])).toEqual(['ring-crosses-itself']);
  });

  test('of every polygon of a multipolygon are looked at', () => {
    const issues = checkGeometry('a', { type: 'MultiPolygon', coordinates: [[square], [square.toReversed()]] });
    expect(issues.map(({ code }) => code)).toEqual(['ring-winding']);
  });
});

test('a position outside the surroundings of the district is told', () => {
  expect(checkGeometry('a', { type: 'Point', coordinates: [121, 36.1] })).toEqual([
    { code: 'outside-surroundings', where: 'a', values: { longitude: 121, latitude: 36.1 } },
  ]);
  expect(checkGeometry('a', { type: 'LineString', coordinates: [at(0, 0), [120.3, 40]] })).toHaveLength(1);
  expect(checkGeometry('a', { type: 'MultiLineString', coordinates: [[at(0, 0), at(1, 1)]] })).toEqual([]);
});
