import { DISTANCE_ONLY, wgs84Geodesic } from './wgs84-geodesic.ts';
import type { Position } from '../../domain/geometry.ts';

/**
 * Length in metres of the shortest line between two WGS 84 positions on the ellipsoid.
 * Karney's method (geographiclib): good to about 15 nanometres, antipodal points included.
 */
export function geodesicDistanceMetres(from: Position, to: Position): number {
  const { s12 } = wgs84Geodesic.Inverse(from[1], from[0], to[1], to[0], DISTANCE_ONLY);
  if (s12 === undefined || Number.isNaN(s12)) {
    throw new RangeError(`no distance between [${from.join(', ')}] and [${to.join(', ')}]`);
  }
  return s12;
}
