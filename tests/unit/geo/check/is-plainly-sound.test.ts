import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGeometry } from '../../../../src/geo/check/check-geometry.ts';
import { isPlainlySound } from '../../../../src/geo/check/is-plainly-sound.ts';
import { starPolygon } from '../../../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../../../fixtures/seeded-random.ts';

/** Positions on a coarse grid, where everything that is rare happens: repeats, spikes, touches, straight lines. */
const grid = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
const fine = fc.tuple(fc.double({ min: 120, max: 120.001, noNaN: true }), fc.double({ min: 36, max: 36.001, noNaN: true }));
const odd = fc.constantFrom<readonly unknown[]>([NaN, 36], [181, 0], [-179.9, 0], [179.9, 0], [1, 2, 3], ['1', 2], [], [0, -91]);
const closed = (ring: readonly unknown[]): readonly unknown[] => [...ring, ...ring.slice(0, 1)];
const ring = fc.oneof(fc.array(grid, { maxLength: 9 }).map(closed), fc.array(fine, { maxLength: 9 }).map(closed), fc.array(fc.oneof({ weight: 9, arbitrary: grid }, { weight: 1, arbitrary: odd }), { maxLength: 6 }));
const geometry = fc.oneof(
  ring.map((line) => ({ type: 'LineString', coordinates: line })),
  ring.map((line) => ({ type: 'MultiPoint', coordinates: line })),
  fc.oneof(grid, odd).map((position) => ({ type: 'Point', coordinates: position })),
  fc.array(ring, { minLength: 1, maxLength: 2 }).map((rings) => ({ type: 'Polygon', coordinates: rings })),
  fc.array(ring.map((outer) => [outer]), { minLength: 1, maxLength: 2 }).map((polygons) => ({ type: 'MultiPolygon', coordinates: polygons })),
);

describe('what is plainly sound', () => {
  test('the exact check takes as it is, without a word', () => {
    let sound = 0;
    fc.assert(
      fc.property(geometry, (input) => {
        if (!isPlainlySound(input)) return;
        sound++;
        expect(checkGeometry(input)).toEqual({ ok: true, geometry: input, issues: [] });
      }),
      { numRuns: 20_000, seed: 6 },
    );
    expect(sound).toBeGreaterThan(1000);
  });

  test('are the ordinary shapes of a map', () => {
    const random = seededRandom(6);
    const stars = Array.from({ length: 500 }, () => starPolygon(random, [120.3 + random() / 10, 36 + random() / 10], 0.001, 40));
    expect(stars.filter(isPlainlySound).length).toBeGreaterThan(490);
    expect(isPlainlySound({ type: 'Point', coordinates: [120.35, 36.09] })).toBe(true);
    expect(isPlainlySound({ type: 'Polygon', coordinates: [[[0, 0], [2, 0], [4, 0], [4, 4], [0, 4], [0, 0]]] })).toBe(true);
  });
});
