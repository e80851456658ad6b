import type { DrawingKind, DrawnShape } from '../../domain/drawing.ts';
import type { Position } from '../../domain/geometry.ts';
import { geodesicDistanceMetres } from '../measure/geodesic-distance-metres.ts';
import { circleRing } from './circle-ring.ts';

/** Positions that each kind needs at least; a circle of one needs its radius. */
const positionsNeeded: Readonly<Record<DrawingKind, number>> = { point: 1, line: 2, polygon: 3, rectangle: 2, circle: 1 };

/** How many positions each kind takes at most. */
export const positionsTaken: Readonly<Record<DrawingKind, number>> = { point: 1, line: Infinity, polygon: Infinity, rectangle: 2, circle: 2 };

/** What stands against making a shape of the positions given. */
export type ShapeProblem = 'too-few-positions' | 'too-many-positions' | 'no-radius';

export type ShapeFromPositions =
  | { readonly ok: true; readonly shape: DrawnShape }
  | { readonly ok: false; readonly problem: ShapeProblem };

/** Radius of the largest circle that fits on the map, metres. */
const MOST_RADIUS_METRES = 20_000;

/**
 * The shape of a kind through WGS 84 positions: a polygon is closed, a rectangle stands on two opposite corners, a circle has
 * a centre and either a point of its edge or `radiusMetres`. Whether the geometry is usable (crossings, area) is for `checkGeometry` to say.
 */
export function shapeFromPositions(kind: DrawingKind, positions: readonly Position[], radiusMetres: number | null): ShapeFromPositions {
  if (positions.length < positionsNeeded[kind]) return { ok: false, problem: 'too-few-positions' };
  if (positions.length > positionsTaken[kind]) return { ok: false, problem: 'too-many-positions' };
  const [first, second] = positions;
  if (!first) return { ok: false, problem: 'too-few-positions' };
  switch (kind) {
    case 'point':
      return made({ kind, geometry: { type: 'Point', coordinates: first }, circle: null });
    case 'line':
      return made({ kind, geometry: { type: 'LineString', coordinates: [...positions] }, circle: null });
    case 'polygon':
      return made({ kind, geometry: { type: 'Polygon', coordinates: [[...positions, first]] }, circle: null });
    case 'rectangle': {
      const [west, east] = [first[0], second?.[0] ?? first[0]].sort((a, b) => a - b) as [number, number];
      const [south, north] = [first[1], second?.[1] ?? first[1]].sort((a, b) => a - b) as [number, number];
      const ring: Position[] = [[west, south], [east, south], [east, north], [west, north], [west, south]];
      return made({ kind, geometry: { type: 'Polygon', coordinates: [ring] }, circle: null });
    }
    case 'circle': {
      const radius = second ? geodesicDistanceMetres(first, second) : (radiusMetres ?? Number.NaN);
      if (!(radius > 0 && radius <= MOST_RADIUS_METRES)) return { ok: false, problem: 'no-radius' };
      const ring = circleRing(first, radius);
      return made({ kind, geometry: { type: 'Polygon', coordinates: [ring] }, circle: { centre: first, radiusMetres: radius } });
    }
  }
}

const made = (shape: DrawnShape): ShapeFromPositions => ({ ok: true, shape });
