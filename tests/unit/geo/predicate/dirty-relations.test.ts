import { expect, test } from 'vitest';
import type { Geometry, Position } from '../../../../src/domain/geometry.ts';
import { repairGeometry } from '../../../../src/geo/check/repair-geometry.ts';
import { prepareGeometry } from '../../../../src/geo/predicate/prepared-geometry.ts';
import { holds, relations } from '../../../../src/geo/predicate/relations.ts';
import { judgedByJts } from '../../../fixtures/geometry/judged-by-jts.ts';
import { seededRandom } from '../../../fixtures/seeded-random.ts';

/** A ring of random positions on a coarse grid: mostly crossing itself, often repeating positions, not closed. */
function dirtyPolygon(random: () => number): unknown {
  const whole = (): number => Math.floor(9 * random());
  const count = 3 + Math.floor(5 * random());
  const ring = Array.from({ length: count }, (): number[] => [whole(), whole(), 4]);
  if (random() < 0.3 && ring[1]) ring.push(ring[1]);
  return { type: 'Polygon', coordinates: [ring] };
}

test('self-crossing, unclosed, repeating polygons, once mended, stand in the relations JTS sees', () => {
  const random = seededRandom(99);
  const different: string[] = [];
  let compared = 0;
  while (compared < 400) {
    const a = repairGeometry(dirtyPolygon(random));
    const b = repairGeometry(dirtyPolygon(random));
    if (!a.ok || !b.ok) continue;
    const pair: [Geometry, Geometry] = [a.geometry, b.geometry];
    compared++;
    const own = relations.filter((relation) => holds(relation, prepareGeometry(pair[0]), prepareGeometry(pair[1]))).join();
    const theirs = judgedByJts(...pair).join();
    if (own !== theirs) different.push(`${JSON.stringify(pair)}: ${own} against ${theirs}`);
  }
  expect(different).toEqual([]);
}, 30_000);

test('a geometry is within itself after mending', () => {
  const random = seededRandom(5);
  for (let i = 0; i < 200; i++) {
    const mended = repairGeometry(dirtyPolygon(random));
    if (!mended.ok) continue;
    const prepared = prepareGeometry(mended.geometry);
    expect(holds('within', prepared, prepared)).toBe(true);
    const inside: Position | undefined = mended.geometry.type === 'Polygon' ? mended.geometry.coordinates[0]?.[0] : undefined;
    if (inside) expect(prepared.locate(...(inside))).toBe(0);
  }
});
