import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Geometry, Position } from '../../src/domain/geometry.ts';

/** A polygon or several, WGS 84. */
export type Area = Extract<Geometry, { type: 'Polygon' | 'MultiPolygon' }>;

const METRES_PER_DEGREE = 111_195;

/** How far a position lies outside an area in metres, 0 inside; on a local plane, within 1 % at city scale. */
export function metresOutside(position: Position, area: Area): number {
  if (booleanPointInPolygon(position, area)) return 0;
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
  const shrink = Math.cos((position[1] * Math.PI) / 180);
  const plane = ([x, y]: Position): Position => [
    (x - position[0]) * shrink * METRES_PER_DEGREE,
    (y - position[1]) * METRES_PER_DEGREE,
  ];
  return Math.min(...rings.flatMap((ring) => ring.slice(1).map((to, index) => fromOrigin(plane(ring[index] ?? to), plane(to)))));
}

/** Distance of the origin from the segment ab. */
function fromOrigin(a: Position, b: Position): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, -(a[0] * dx + a[1] * dy) / square));
  return Math.hypot(a[0] + along * dx, a[1] + along * dy);
}
