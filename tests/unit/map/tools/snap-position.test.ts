import { expect, test } from 'vitest';
import type { Position } from '../../../../src/domain/geometry.ts';
import { snapPosition } from '../../../../src/map/tools/snap-position.ts';
import { drawing } from '../../../fixtures/drawing.ts';

/** A made-up plane: a degree is 1,000 pixels, the origin at 120° E 36° N. */
const project = ([x, y]: Position) => ({ x: (x - 120) * 1000, y: (y - 36) * 1000 });
const line = drawing({ id: '1', shape: { kind: 'line', geometry: { type: 'LineString', coordinates: [[120, 36], [120.1, 36]] }, circle: null } });
const circle = drawing({
  id: '2',
  shape: {
    kind: 'circle',
    geometry: { type: 'Polygon', coordinates: [[[120.2, 36], [120.3, 36], [120.3, 36.1], [120.2, 36]]] },
    circle: { centre: [120.25, 36.05], radiusMetres: 5000 },
  },
});

test('a corner within 12 pixels is taken before an edge', () => {
  expect(snapPosition([line], { x: 8, y: 7 }, project)).toEqual([120, 36]);
});

test('an edge within 8 pixels gives its nearest point', () => {
  const [x, y] = snapPosition([line], { x: 50, y: 7 }, project) ?? [];
  expect(x).toBeCloseTo(120.05, 9);
  expect(y).toBe(36);
});

test.each([
  ['beside an edge', { x: 50, y: 9 }],
  ['beyond a corner', { x: -9, y: 9 }],
  ['far away', { x: 500, y: 500 }],
])('%s nothing is near', (_, pointer) => expect(snapPosition([line], pointer, project)).toBeUndefined());

test('of two drawings the nearer corner wins', () => {
  const other = drawing({ id: '3', shape: { kind: 'point', geometry: { type: 'Point', coordinates: [120.004, 36] }, circle: null } });
  expect(snapPosition([line, other], { x: 3, y: 0 }, project)).toEqual([120.004, 36]);
});

test('the corners of a circle mean nothing, its edge does', () => {
  const [x, y] = snapPosition([circle], { x: 205, y: 0 }, project) ?? [];
  expect(x).toBeCloseTo(120.205, 9);
  expect(y).toBe(36);
});

test('without drawings nothing snaps', () => expect(snapPosition([], { x: 0, y: 0 }, project)).toBeUndefined());
