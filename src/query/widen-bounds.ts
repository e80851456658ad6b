import type { Bounds } from '../geo/index/bounds.ts';

/** Never more than the true length of a degree of latitude on the ellipsoid. */
const LEAST_METRES_PER_DEGREE = 110_500;

/** A box in degrees grown so that it holds all that is within `metres` of it; all longitudes where it comes near a pole. */
export function widenBounds([west, south, east, north]: Bounds, metres: number): Bounds {
  const up = metres / LEAST_METRES_PER_DEGREE;
  const cosine = Math.cos((Math.min(90, Math.max(Math.abs(south), Math.abs(north)) + up) * Math.PI) / 180);
  const sideways = cosine > 1e-6 ? up / cosine : 360;
  return [west - sideways, south - up, east + sideways, north + up];
}
