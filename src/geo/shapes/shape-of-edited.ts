import type { DrawingKind, DrawnShape } from '../../domain/drawing.ts';
import type { Geometry } from '../../domain/geometry.ts';
import { circleOfRing } from './circle-of-ring.ts';
import { circleRing } from './circle-ring.ts';

/**
 * A geometry that an editor made or changed as a shape of a kind. The editor's circles are made on a sphere: they are drawn
 * anew on the ellipsoid from their centre and radius.
 */
export function shapeOfEdited(kind: DrawingKind, geometry: Geometry): DrawnShape {
  if (kind !== 'circle' || geometry.type !== 'Polygon') return { kind, geometry, circle: null };
  const circle = circleOfRing(geometry.coordinates[0] ?? []);
  if (!circle) return { kind, geometry, circle: null };
  return { kind, geometry: { type: 'Polygon', coordinates: [circleRing(circle.centre, circle.radiusMetres)] }, circle };
}
