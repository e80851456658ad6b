import type { Position } from '../../domain/geometry.ts';
import { geodesicDistanceMetres } from './geodesic-distance-metres.ts';

/** Length of a line of geodesic segments on the WGS 84 ellipsoid, metres; 0 for fewer than two positions. */
export function geodesicLengthMetres(line: readonly Position[]): number {
  let metres = 0;
  let previous: Position | null = null;
  for (const position of line) {
    if (previous) metres += geodesicDistanceMetres(previous, position);
    previous = position;
  }
  return metres;
}
