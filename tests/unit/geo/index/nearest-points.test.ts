import { describe, expect, test } from 'vitest';
import { nearestPoints } from '../../../../src/geo/index/nearest-points.ts';
import { buildPointIndex } from '../../../../src/geo/index/point-index.ts';
import { geodesicDistanceMetres } from '../../../../src/geo/measure/geodesic-distance-metres.ts';
import { shortGeodesic } from '../../../../src/geo/measure/short-geodesic.ts';
import type { Position } from '../../../../src/domain/geometry.ts';
import { seededRandom } from '../../../fixtures/seeded-random.ts';

const scatter = (seed: number, count: number, [west, south, east, north]: readonly [number, number, number, number]): Position[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => [west + (east - west) * random(), south + (north - south) * random()]);
};
const byHand = (points: readonly Position[], from: Position, count: number): number[] =>
  points
    .map((point, id) => ({ id, metres: geodesicDistanceMetres(from, point) }))
    .sort((a, b) => a.metres - b.metres || a.id - b.id)
    .slice(0, count)
    .map(({ id }) => id);

describe('nearestPoints', () => {
  test.each([
    ['a district', [120.2, 35.98, 120.52, 36.26]],
    ['the world', [-180, -90, 180, 90]],
    ['both sides of the antimeridian', [170, -20, 190, 20]],
  ] as const)('equals sorting all points of %s by geodesic distance', (_, box) => {
    const points = scatter(5, 3000, box).map(([x, y]): Position => [x > 180 ? x - 360 : x, y]);
    const index = buildPointIndex(Float64Array.from(points.flat()));
    for (const from of scatter(6, 20, box)) {
      const start: Position = [from[0] > 180 ? from[0] - 360 : from[0], from[1]];
      const found = nearestPoints(index, start, 10);
      expect(found.map(({ id }) => id)).toEqual(byHand(points, start, 10));
      for (const { id, metres } of found) {
        const exact = geodesicDistanceMetres(start, points[id] ?? [NaN, NaN]);
        expect(Math.abs(metres - exact)).toBeLessThanOrEqual(1e-8 * exact);
      }
    }
  });

  test('gives what there is where there are fewer, and equal distances by id', () => {
    const index = buildPointIndex(Float64Array.of(120.1, 36, 120, 36, 120.1, 36));
    expect(nearestPoints(index, [120, 36], 5).map(({ id }) => id)).toEqual([1, 0, 2]);
    expect(nearestPoints(buildPointIndex(new Float64Array()), [120, 36], 5)).toEqual([]);
    expect(nearestPoints(index, [120, 36], 0)).toEqual([]);
  });
});

describe('shortGeodesic', () => {
  test('is right to 1e-8 up to 100 km, poles aside', () => {
    const random = seededRandom(9);
    for (let i = 0; i < 2000; i++) {
      const from: Position = [-180 + 360 * random(), -80 + 160 * random()];
      const reach = 10 ** (-8 + 7.9 * random());
      const angle = 2 * Math.PI * random();
      const to: Position = [from[0] + (reach * Math.cos(angle)) / Math.cos((from[1] * Math.PI) / 180), from[1] + reach * Math.sin(angle)];
      const exact = geodesicDistanceMetres(from, to);
      if (exact > 100_000) continue;
      expect(Math.abs(shortGeodesic(...from)(...to) - exact)).toBeLessThan(1e-8 * exact + 2e-9);
    }
  });
});
