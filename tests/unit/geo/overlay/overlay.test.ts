import { intersect } from '@turf/intersect';
import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Geometry, Position } from '../../../../src/domain/geometry.ts';
import { geodesicAreaSquareMetres } from '../../../../src/geo/measure/geodesic-area-square-metres.ts';
import { geodesicDestination } from '../../../../src/geo/measure/geodesic-destination.ts';
import { geodesicDistanceMetres } from '../../../../src/geo/measure/geodesic-distance-metres.ts';
import { buffer } from '../../../../src/geo/overlay/buffer.ts';
import { dissolve } from '../../../../src/geo/overlay/dissolve.ts';
import { overlay } from '../../../../src/geo/overlay/overlay.ts';
import { prepareGeometry } from '../../../../src/geo/predicate/prepared-geometry.ts';
import { holds } from '../../../../src/geo/predicate/relations.ts';
import { starPolygon } from '../../../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../../../fixtures/seeded-random.ts';

/** Area in square degrees: what overlay keeps; geodesic areas change a little when an edge is split. */
function planeArea(geometry: Polygon | MultiPolygon | Geometry | null | undefined): number {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return 0;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const ringArea = (ring: readonly (readonly number[])[]): number => {
    const [ox = 0, oy = 0] = ring[0] ?? [];
    return Math.abs(
      ring.reduce((sum, [x = 0, y = 0], i) => {
        const [px = 0, py = 0] = ring[i - 1] ?? [ox, oy];
        return sum + ((px - ox) * (y - oy) - (x - ox) * (py - oy)) / 2;
      }, 0),
    );
  };
  return polygons.reduce((sum, rings) => sum + rings.reduce((own, ring, i) => own + (i === 0 ? 1 : -1) * ringArea(ring), 0), 0);
}
const area = (geometry: Geometry | null): number => (geometry ? geodesicAreaSquareMetres(geometry) : 0);
const CENTRE: Position = [120.36, 36.1];
const pairArbitrary = fc.tuple(fc.integer(), fc.double({ min: 0.001, max: 0.02, noNaN: true }), fc.integer({ min: 3, max: 60 })).map(([seed, shift, vertices]) => {
  const random = seededRandom(seed);
  return [starPolygon(random, CENTRE, 0.01, vertices), starPolygon(random, [CENTRE[0] + shift, CENTRE[1] - shift / 2], 0.008, vertices)] as const;
});

describe('overlay', () => {
  test('areas of intersections agree with Turf to 1e-7', () => {
    const random = seededRandom(21);
    const fixed = starPolygon(random, CENTRE, 0.01);
    for (let i = 0; i < 20; i++) {
      const other = starPolygon(random, [CENTRE[0] + 0.03 * (random() - 0.5), CENTRE[1] + 0.03 * (random() - 0.5)], 0.006);
      const feature = (geometry: Polygon | MultiPolygon) => ({ type: 'Feature' as const, properties: {}, geometry });
      const theirs = intersect({ type: 'FeatureCollection', features: [feature(fixed), feature(other)] });
      const ours = overlay('intersection', fixed, other);
      const expected = planeArea(theirs?.geometry);
      expect(Math.abs(planeArea(ours) - expected)).toBeLessThanOrEqual(1e-7 * expected);
    }
  }, 30_000);

  test('a union is no smaller than each part and no larger than both, and what overlaps is counted once', () => {
    fc.assert(
      fc.property(pairArbitrary, ([a, b]) => {
        const both = planeArea(overlay('union', a, b));
        const common = planeArea(overlay('intersection', a, b));
        expect(both).toBeGreaterThan(Math.max(planeArea(a), planeArea(b)) * (1 - 1e-9));
        expect(both).toBeLessThan((planeArea(a) + planeArea(b)) * (1 + 1e-9));
        expect(Math.abs(planeArea(a) + planeArea(b) - common - both)).toBeLessThan(both * 1e-8);
        expect(Math.abs(planeArea(overlay('difference', a, b)) - (planeArea(a) - common))).toBeLessThan(both * 1e-8);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing in common is null, and so is the overlay of lines', () => {
    const a = starPolygon(seededRandom(1), CENTRE, 0.01);
    expect(overlay('intersection', a, starPolygon(seededRandom(2), [121, 36], 0.01))).toBeNull();
    expect(overlay('intersection', a, { type: 'LineString', coordinates: [[120, 36], [121, 37]] })).toBeNull();
  });

  test('shared edges and self-crossing rings are taken as they are', () => {
    const left: Geometry = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]] };
    const right: Geometry = { type: 'Polygon', coordinates: [[[1, 0], [2, 0], [2, 1], [1, 1], [1, 0]]] };
    expect(overlay('intersection', left, right)).toBeNull();
    expect(overlay('union', left, right)).toMatchObject({ type: 'Polygon' });
    const bowTie: Geometry = { type: 'Polygon', coordinates: [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]] };
    expect(dissolve([bowTie])).toMatchObject({ type: 'MultiPolygon' });
    expect(area(dissolve([bowTie])) / area(left)).toBeCloseTo(0.5, 3);
  });

  test('a hole stays a hole', () => {
    const ring = (low: number, high: number): Position[] => [[low, low], [high, low], [high, high], [low, high], [low, low]];
    const holed: Geometry = { type: 'Polygon', coordinates: [ring(0, 3), ring(1, 2)] };
    const result = overlay('union', holed, { type: 'Polygon', coordinates: [ring(5, 6)] });
    expect(result?.type === 'MultiPolygon' && result.coordinates.map((rings) => rings.length).sort()).toEqual([1, 2]);
  });
});

describe('buffer', () => {
  test('contains its source', () => {
    fc.assert(
      fc.property(pairArbitrary, fc.double({ min: 1, max: 2000, noNaN: true }), ([polygon], metres) => {
        const [ring = []] = polygon.coordinates;
        for (const source of [polygon, { type: 'LineString', coordinates: ring.slice(0, 3) }, { type: 'Point', coordinates: CENTRE }] as Geometry[]) {
          const grown = buffer(source, metres);
          expect(grown && holds('contains', prepareGeometry(grown), prepareGeometry(source))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each([1, 300, 5000])('of a point is a circle of %d m, at most 0.03 %% inside', (metres) => {
    const circle = buffer({ type: 'Point', coordinates: CENTRE }, metres);
    const [ring = []] = circle?.type === 'Polygon' ? circle.coordinates : [];
    for (const position of ring) expect(Math.abs(geodesicDistanceMetres(CENTRE, position) / metres - 1)).toBeLessThan(3e-4);
    expect(area(circle) / (Math.PI * metres ** 2)).toBeGreaterThan(0.9993);
    expect(area(circle) / (Math.PI * metres ** 2)).toBeLessThanOrEqual(1 + 1e-6);
  });

  test('of a line of 20 km keeps its width all along', () => {
    const end = geodesicDestination(CENTRE, 60, 20_000);
    const strip = buffer({ type: 'LineString', coordinates: [CENTRE, end] }, 100);
    // The strip with two half circles; a straight line in degrees is some metres longer than the geodesic.
    expect(area(strip) / (2 * 100 * 20_000 + Math.PI * 100 ** 2)).toBeCloseTo(1, 3);
  });

  test('shrinks an area to nothing in the end, wherever its rings turn', () => {
    const square: Geometry = { type: 'Polygon', coordinates: [[[120, 36], [120, 36.01], [120.01, 36.01], [120.01, 36], [120, 36]]] };
    const smaller = buffer(square, -100);
    expect(area(smaller)).toBeLessThan(area(square));
    expect(smaller && holds('within', prepareGeometry(smaller), prepareGeometry(square))).toBe(true);
    expect(buffer(square, -1000)).toBeNull();
    expect(buffer({ type: 'Point', coordinates: CENTRE }, -1)).toBeNull();
  });
});
