import type { Position } from '../../domain/geometry.ts';
import { geodesicDistanceMetres } from '../measure/geodesic-distance-metres.ts';

/**
 * Centre (WGS 84) and radius in metres of the circle that a closed ring of evenly spread corners stands for: the middle of
 * its box and the mean distance to it. Null for a ring without corners.
 */
export function circleOfRing(ring: readonly Position[]): { readonly centre: Position; readonly radiusMetres: number } | null {
  const corners = ring.slice(0, -1);
  if (corners.length === 0) return null;
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const centre: Position = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  const sum = corners.reduce((metres, corner) => metres + geodesicDistanceMetres(centre, corner), 0);
  return { centre, radiusMetres: sum / corners.length };
}
