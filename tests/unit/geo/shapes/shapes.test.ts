import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawingKinds } from '../../../../src/domain/drawing.ts';
import type { Position } from '../../../../src/domain/geometry.ts';
import { checkGeometry } from '../../../../src/geo/check/check-geometry.ts';
import { geodesicAreaSquareMetres } from '../../../../src/geo/measure/geodesic-area-square-metres.ts';
import { geodesicDistanceMetres } from '../../../../src/geo/measure/geodesic-distance-metres.ts';
import { circleOfRing } from '../../../../src/geo/shapes/circle-of-ring.ts';
import { circleRing } from '../../../../src/geo/shapes/circle-ring.ts';
import { positionsOfShape } from '../../../../src/geo/shapes/positions-of-shape.ts';
import { shapeFromPositions } from '../../../../src/geo/shapes/shape-from-positions.ts';
import { shapeOfEdited } from '../../../../src/geo/shapes/shape-of-edited.ts';

const A: Position = [120.35, 36.09];
const B: Position = [120.36, 36.1];
const C: Position = [120.34, 36.1];

describe('circles', () => {
  test('every corner lies at the radius on the ellipsoid, and the area is that of a circle to 0.05 %', () => {
    const ring = circleRing(A, 800);
    for (const corner of ring) expect(geodesicDistanceMetres(A, corner)).toBeCloseTo(800, 6);
    const area = geodesicAreaSquareMetres({ type: 'Polygon', coordinates: [ring] });
    expect(area / (Math.PI * 800 ** 2)).toBeGreaterThan(0.9995);
    expect(area / (Math.PI * 800 ** 2)).toBeLessThan(1);
    expect(checkGeometry({ type: 'Polygon', coordinates: [ring] })).toMatchObject({ ok: true, issues: [] });
  });

  test('centre and radius come back out of the ring', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 20_000, noNaN: true }), (radius) => {
        const circle = circleOfRing(circleRing(A, radius));
        expect(circle?.radiusMetres).toBeCloseTo(radius, radius > 1000 ? 0 : 3);
        expect(geodesicDistanceMetres(circle?.centre ?? B, A)).toBeLessThan(Math.max(0.001, radius * 0.002));
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  test('a ring without corners stands for none', () => expect(circleOfRing([])).toBeNull());

  test('what an editor made of a circle is drawn anew on the ellipsoid', () => {
    const edited = { type: 'Polygon' as const, coordinates: [circleRing(A, 500).map(([x, y]): Position => [x, y + 1e-5])] };
    const shape = shapeOfEdited('circle', edited);
    expect(shape.circle?.radiusMetres).toBeCloseTo(500, 1);
    expect(shape.geometry.type === 'Polygon' && shape.geometry.coordinates[0]).toHaveLength(129);
    expect(shapeOfEdited('polygon', edited)).toEqual({ kind: 'polygon', geometry: edited, circle: null });
  });
});

describe('shapes from positions', () => {
  test.each([
    ['point', [], 'too-few-positions'],
    ['point', [A, B], 'too-many-positions'],
    ['line', [A], 'too-few-positions'],
    ['polygon', [A, B], 'too-few-positions'],
    ['rectangle', [A], 'too-few-positions'],
    ['rectangle', [A, B, C], 'too-many-positions'],
    ['circle', [], 'too-few-positions'],
  ] as const)('%s of %j is refused: %s', (kind, positions, problem) => {
    expect(shapeFromPositions(kind, [...positions].map(([x, y]): Position => [x, y]), 100)).toEqual({ ok: false, problem });
  });

  test.each([null, 0, -5, Number.NaN, Infinity, 20_001])('a circle of radius %s is refused', (radius) => {
    expect(shapeFromPositions('circle', [A], radius)).toEqual({ ok: false, problem: 'no-radius' });
  });

  test('a second position on its edge gives a circle its radius', () => {
    const made = shapeFromPositions('circle', [A, B], null);
    expect(made.ok && made.shape.circle?.radiusMetres).toBe(geodesicDistanceMetres(A, B));
  });

  test('a rectangle on two corners in any order is wound as RFC 7946 asks', () => {
    const one = shapeFromPositions('rectangle', [A, B], null);
    const other = shapeFromPositions('rectangle', [B, A], null);
    expect(one).toEqual(other);
    expect(one.ok && one.shape.geometry).toEqual({ type: 'Polygon', coordinates: [[A, [B[0], A[1]], B, [A[0], B[1]], A]] });
  });

  test.each(drawingKinds)('a %s gives back positions it can be made from', (kind) => {
    const positions = { point: [A], line: [A, B, C], polygon: [A, B, C], rectangle: [A, B], circle: [A] }[kind];
    const made = shapeFromPositions(kind, positions, 300);
    if (!made.ok) throw new Error(made.problem);
    expect(positionsOfShape(made.shape)).toEqual(positions);
  });
});
