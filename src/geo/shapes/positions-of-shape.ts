import type { DrawnShape } from '../../domain/drawing.ts';
import type { Position } from '../../domain/geometry.ts';

/** The positions from which `shapeFromPositions` makes this shape again: what a person types or changes. */
export function positionsOfShape({ kind, geometry, circle }: DrawnShape): readonly Position[] {
  if (circle) return [circle.centre];
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
      return geometry.coordinates;
    case 'Polygon': {
      const ring = geometry.coordinates[0]?.slice(0, -1) ?? [];
      return kind === 'rectangle' ? ring.filter((_, corner) => corner % 2 === 0) : ring;
    }
    default:
      return [];
  }
}
