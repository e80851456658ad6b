import { wgs84Geodesic } from './wgs84-geodesic.ts';
import type { Position } from '../../domain/geometry.ts';

/**
 * Direction in which the geodesic leaves `from` towards `to`, degrees clockwise from true north in [0, 360);
 * null for two equal points, which have no direction.
 */
export function geodesicBearingDegrees(from: Position, to: Position): number | null {
  if (from[0] === to[0] && from[1] === to[1]) return null;
  const { azi1 } = wgs84Geodesic.Inverse(from[1], from[0], to[1], to[0]);
  if (azi1 === undefined) throw new Error(`no geodesic between ${from.join(' ')} and ${to.join(' ')}`);
  // Adding 360 to a tiny negative angle rounds to 360 itself.
  const bearing = azi1 < 0 ? azi1 + 360 : azi1;
  return bearing === 360 ? 0 : bearing + 0;
}
