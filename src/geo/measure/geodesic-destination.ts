import { wgs84Geodesic } from './wgs84-geodesic.ts';
import type { Position } from '../../domain/geometry.ts';

/** The point reached from `from` along a geodesic: bearing in degrees clockwise from true north, distance in metres. */
export function geodesicDestination(from: Position, bearingDegrees: number, metres: number): Position {
  const { lat2, lon2 } = wgs84Geodesic.Direct(from[1], from[0], bearingDegrees, metres);
  if (lat2 === undefined || lon2 === undefined) throw new Error(`no destination ${metres} m from ${from.join(' ')}`);
  return [lon2, lat2];
}
