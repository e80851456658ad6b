import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../../../src/domain/geometry.ts';
import { checkGeometry } from '../../../../src/geo/check/check-geometry.ts';
import { repairGeometry } from '../../../../src/geo/check/repair-geometry.ts';
import { prepareGeometry } from '../../../../src/geo/predicate/prepared-geometry.ts';
import { starPolygon } from '../../../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../../../fixtures/seeded-random.ts';

const codes = (input: unknown, limit?: number) => checkGeometry(input, limit).issues.map(({ code, where }) => `${code} ${where}`.trim());
const polygon = (...rings: number[][][]) => ({ type: 'Polygon', coordinates: rings });
const square = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]];
const circle = (count: number, radius: number, x = 120, y = 36): Position[] => {
  const ring = Array.from({ length: count }, (_, i): Position => [x + radius * Math.cos((2 * Math.PI * i) / count), y + radius * Math.sin((2 * Math.PI * i) / count)]);
  return [...ring, ...ring.slice(0, 1)];
};

describe('checkGeometry', () => {
  test.each([
    ['nothing', null, ['not-a-geometry']],
    ['a feature collection', { type: 'FeatureCollection', features: [] }, ['unsupported-type type']],
    ['no coordinates', { type: 'Point' }, ['empty coordinates']],
    ['an empty polygon', polygon(), ['empty coordinates']],
    ['an empty ring beside a good one', polygon(square, []), ['empty coordinates[1]']],
    ['NaN', { type: 'Point', coordinates: [NaN, 36] }, ['not-a-number coordinates']],
    ['null for a number', { type: 'LineString', coordinates: [[0, 0], [null, 1]] }, ['not-a-number coordinates[1]']],
    ['text for a position', { type: 'LineString', coordinates: [[0, 0], '1,1'] }, ['not-a-number coordinates[1]']],
    ['metres instead of degrees', { type: 'Point', coordinates: [531557, 3985599] }, ['out-of-range coordinates']],
    ['a line of one position', { type: 'LineString', coordinates: [[0, 0]] }, ['too-few-vertices coordinates']],
    ['an unclosed ring', polygon(square.slice(0, 4)), ['unclosed-ring coordinates[0]']],
    ['a ring without area', polygon([[0, 0], [1, 1], [2, 2], [0, 0]]), ['zero-area coordinates[0]']],
    ['a ring there and back', polygon([[0, 0], [1, 1], [0, 0]]), ['zero-area coordinates[0]']],
    ['a jump over the antimeridian', { type: 'LineString', coordinates: [[179, 0], [-179, 0]] }, ['crosses-antimeridian coordinates[1]']],
    ['a bow tie', polygon([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]), ['self-crossing coordinates[0][0]']],
    ['a spike', polygon([[0, 0], [4, 0], [4, 4], [4, 6], [4, 4], [0, 4], [0, 0]]), ['self-crossing coordinates[0][1]']],
    ['a ring that touches itself', polygon([[0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2], [0, 0]]), ['self-crossing coordinates[0][1]']],
    ['a hole that touches the shell twice and cuts the inside apart', polygon(square, [[0, 2], [2, 1], [4, 2], [2, 3], [0, 2]]), ['self-crossing coordinates']],
    ['three holes in a circle', polygon([[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]], [[1, 1], [4, 1], [1, 4], [1, 1]], [[4, 1], [7, 1], [7, 4], [4, 1]], [[1, 4], [7, 4], [4, 7], [1, 4]]), ['self-crossing coordinates']],
    ['a hole across the shell', polygon(square, [[3, 1], [5, 1], [5, 2], [3, 2], [3, 1]]), ['self-crossing coordinates[0][1]']],
  ])('%s is an error with its place', (_, input, expected) => {
    expect(checkGeometry(input).ok).toBe(false);
    expect(codes(input)).toEqual(expected);
  });

  test('a height and repeated positions are dropped with a warning', () => {
    const check = checkGeometry({ type: 'LineString', coordinates: [[0, 0, 5], [0, 0, 6], [1, 1, 7]] });
    expect(check).toMatchObject({ ok: true, geometry: { type: 'LineString', coordinates: [[0, 0], [1, 1]] } });
    expect(check.issues.map(({ code, severity, repair }) => [code, severity, repair])).toEqual([
      ['has-height', 'warning', 'drop-height'],
      ['duplicate-vertices', 'warning', 'drop-duplicates'],
    ]);
  });

  test('a hole that touches its shell in a point and islands that touch in a corner are fine', () => {
    expect(codes(polygon(square, [[0, 2], [2, 1], [2, 3], [0, 2]]))).toEqual([]);
    expect(codes({ type: 'MultiPolygon', coordinates: [[square], [[[4, 4], [5, 4], [5, 5], [4, 4]]]] })).toEqual([]);
  });

  test('the place of a crossing is told', () => {
    const [issue] = checkGeometry(polygon([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]])).issues;
    expect(issue?.values).toEqual({ longitude: 0.5, latitude: 0.5 });
  });

  test('any star-shaped outline passes unchanged', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 3, max: 300 }), (seed, count) => {
        const star = starPolygon(seededRandom(seed), [120.36, 36.1], 0.01, count);
        expect(checkGeometry(star)).toEqual({ ok: true, geometry: star, issues: [] });
      }),
    );
  });

  test('a million vertices are refused, with the limit', () => {
    const { issues } = checkGeometry({ type: 'Polygon', coordinates: [circle(1_000_000, 0.1)] });
    expect(issues).toMatchObject([{ code: 'too-many-vertices', values: { vertices: 1_000_001, limit: 250_000 } }]);
  });

  test('a polygon with 5,000 holes is checked in full', () => {
    const holes = Array.from({ length: 5000 }, (_, i) => circle(20, 0.0004, 120 + 0.001 * (i % 100), 36 + 0.001 * Math.floor(i / 100)).reverse());
    const shell = [[119.9, 35.9], [120.2, 35.9], [120.2, 36.2], [119.9, 36.2], [119.9, 35.9]];
    expect(codes(polygon(shell, ...holes))).toEqual([]);
    expect(codes(polygon(shell, ...holes, circle(20, 0.0004, 120.0501, 36.0201)))[0]).toMatch(/^self-crossing/);
  }, 20_000);
});

describe('repairGeometry', () => {
  test('closes, drops and splits, and says so', () => {
    expect(repairGeometry(polygon(square.slice(0, 4)))).toMatchObject({ ok: true, repairs: ['close-ring'] });
    const bowTie = repairGeometry(polygon([[0, 0, 1], [1, 1, 1], [1, 0, 1], [0, 1, 1]]));
    expect(bowTie).toMatchObject({ ok: true, geometry: { type: 'MultiPolygon' }, repairs: ['drop-height', 'close-ring', 'split-at-crossings'] });
  });

  test('level edges that turn back on each other do not fill the memory', () => {
    // clipper2-ts 2.0.1 never came back from this ring.
    const ring = [[6, 0], [1, 8], [5, 1], [6, 0], [5, 0], [4, 0]];
    expect(repairGeometry(polygon(ring))).toMatchObject({ ok: true, repairs: ['close-ring', 'split-at-crossings'] });
  });

  test('an area cut apart by its hole becomes two', () => {
    const cut = repairGeometry(polygon(square, [[0, 2], [2, 1], [4, 2], [2, 3], [0, 2]]));
    expect(cut).toMatchObject({ ok: true, geometry: { type: 'MultiPolygon' }, repairs: ['split-at-crossings'] });
  });

  test('dirty rings mean what the even-odd rule says, as Turf counts it', () => {
    const random = seededRandom(41);
    const whole = (): number => Math.floor(9 * random());
    for (let round = 0; round < 1500; round++) {
      const ring = Array.from({ length: 3 + Math.floor(6 * random()) }, () => [whole(), whole()]);
      const closed = [...ring, ...ring.slice(0, 1)];
      const mended = repairGeometry(polygon(closed));
      if (!mended.ok) continue;
      const area = prepareGeometry(mended.geometry);
      for (let i = 0; i < 30; i++) {
        const [x, y] = [8 * random(), 8 * random()];
        expect(area.locate(x, y) > 0, `${JSON.stringify(closed)} at ${x} ${y}`).toBe(booleanPointInPolygon([x, y], polygon(closed) as Polygon));
      }
    }
  });

  test('a spike along a level edge takes nothing away', () => {
    // clipper2-ts 2.0.1 lost the corner at [0, 7].
    const mended = repairGeometry(polygon([[5, 1], [0, 7], [8, 7], [1, 7], [6, 6], [5, 1]]));
    expect(mended.ok && prepareGeometry(mended.geometry).locate(0, 7)).toBe(0);
  });

  test('leaves what nobody can guess', () => {
    expect(repairGeometry({ type: 'Point', coordinates: [NaN, 0] })).toMatchObject({ ok: false, issues: [{ code: 'not-a-number' }] });
    expect(repairGeometry(polygon([[0, 0], [1, 1], [2, 2], [0, 0]]))).toMatchObject({ ok: false, issues: [{ code: 'zero-area' }] });
  });

  test('any random rings become valid, unless they have no area', () => {
    const position = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(fc.array(fc.array(position, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }), (rings) => {
        const repaired = repairGeometry({ type: 'Polygon', coordinates: rings });
        if (repaired.ok) expect(checkGeometry(repaired.geometry)).toMatchObject({ ok: true, issues: [] });
        else expect(repaired.issues.some(({ code }) => code === 'zero-area' || code === 'empty')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
