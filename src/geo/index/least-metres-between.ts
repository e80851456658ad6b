import type { Bounds } from './bounds.ts';

const DEGREE = Math.PI / 180;
/** Smallest radius of curvature of the ellipsoid: angles times it are never more than the distance. */
const LEAST_RADIUS_METRES = 6_335_439;

/**
 * A distance in metres that no two points of two boxes in WGS 84 degrees can be below: along the meridian or across it,
 * whichever is more, on the smallest sphere that the ellipsoid is curved like. Knows the antimeridian; 0 where they meet.
 */
export function leastMetresBetween(a: Bounds, b: Bounds): number {
  const north = Math.max(0, b[1] - a[3], a[1] - b[3]);
  const east = Math.max(0, b[0] - a[2], a[0] - b[2]);
  // Around the world the other way.
  const turn = Math.max(0, Math.min(east, 360 - (Math.max(a[2], b[2]) - Math.min(a[0], b[0]))));
  const steepest = Math.max(Math.abs(a[1]), Math.abs(a[3]), Math.abs(b[1]), Math.abs(b[3]));
  const across = turn >= 90 ? Math.cos(steepest * DEGREE) : Math.cos(steepest * DEGREE) * Math.sin(turn * DEGREE);
  return LEAST_RADIUS_METRES * Math.max(north * DEGREE, Math.asin(Math.max(0, Math.min(1, across))));
}
