import { describe, expect, test } from 'vitest';
import type { Geometry } from '../../../../src/domain/geometry.ts';
import { prepareGeometry } from '../../../../src/geo/predicate/prepared-geometry.ts';
import { holds, relations } from '../../../../src/geo/predicate/relations.ts';
import { judgedByJts } from '../../../fixtures/geometry/judged-by-jts.ts';
import { geometryKinds, randomGeometry } from '../../../fixtures/geometry/random-geometry.ts';
import { seededRandom } from '../../../fixtures/seeded-random.ts';

const ours = (a: Geometry, b: Geometry) => relations.filter((relation) => holds(relation, prepareGeometry(a), prepareGeometry(b)));

const box = (x0: number, y0: number, x1: number, y1: number): Geometry => ({
  type: 'Polygon',
  coordinates: [[[x0, y0], [x1, y0], [x1, y1], [x0, y1], [x0, y0]]],
});

describe('relations', () => {
  test('equal areas contain each other and do not touch', () => {
    expect(ours(box(0, 0, 2, 2), box(0, 0, 2, 2))).toEqual(['intersects', 'within', 'contains']);
  });
  test('areas with a common edge touch', () => expect(ours(box(0, 0, 1, 1), box(1, 0, 2, 1))).toEqual(['intersects', 'touches']));
  test('an area in the hole of another is disjoint from it', () => {
    const ring: Geometry = {
      type: 'Polygon',
      coordinates: [
        [[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]],
        [[1, 1], [8, 1], [8, 8], [1, 8], [1, 1]],
      ],
    };
    expect(ours(box(2, 2, 3, 3), ring)).toEqual(['disjoint']);
    expect(ours(box(1, 1, 8, 8), ring)).toEqual(['intersects', 'touches']);
  });
  test('a line on the edge of an area touches it and is not within', () => {
    expect(ours({ type: 'LineString', coordinates: [[0, 0], [1, 0]] }, box(0, 0, 2, 2))).toEqual(['intersects', 'touches']);
  });
  test('a point a billionth of a degree beyond an edge is outside', () => {
    const area = box(120.3, 36, 120.4, 36.1);
    expect(ours({ type: 'Point', coordinates: [120.4, 36.05] }, area)).toEqual(['intersects', 'touches']);
    expect(ours({ type: 'Point', coordinates: [120.400000001, 36.05] }, area)).toEqual(['disjoint']);
  });
  test('an area has nothing to do with a line crossing two of its corners but through it', () => {
    expect(ours({ type: 'LineString', coordinates: [[0, 0], [2, 2]] }, box(0, 0, 2, 2))).toEqual(['intersects', 'within']);
  });

  function disagreements(seed: number, step: number): { compared: number; different: string[] } {
    const random = seededRandom(seed);
    const different: string[] = [];
    let compared = 0;
    for (const first of geometryKinds) {
      for (const second of geometryKinds) {
        for (let round = 0; round < 15; round++) {
          const a = randomGeometry(first, random, 8, step);
          const b = randomGeometry(second, random, 8, step);
          compared++;
          const own = ours(a, b).join();
          const theirs = judgedByJts(a, b).join();
          if (own !== theirs) different.push(`${JSON.stringify(a)} ${JSON.stringify(b)}: ${own} against ${theirs}`);
        }
      }
    }
    return { compared, different };
  }

  test('agree with JTS on seeded pairs of every kind that share vertices, edges and stretches', () => {
    expect(disagreements(7, 1)).toEqual({ compared: 1215, different: [] });
  }, 30_000);

  test('agree with JTS on a grid of degrees, where collinear is nearly so', () => {
    expect(disagreements(11, 0.0001)).toEqual({ compared: 1215, different: [] });
  }, 30_000);

  test('tell a crossing of 1e-17 degrees, too small for an intersection point', () => {
    // Rational arithmetic on these doubles: the corner [0.0004, 0.0003…] is left of the line, [0.0004, 0.0002] right of it.
    const line: Geometry = { type: 'LineString', coordinates: [[0.00030000000000000003, 0.0002], [0.0005, 0.0004]] };
    const area = box(0.0004, 0.0002, 0.0006000000000000001, 0.00030000000000000003);
    expect(ours(line, area)).toEqual(['intersects']);
  });
});
