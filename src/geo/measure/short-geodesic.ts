import { WGS84_ELLIPSOID } from '../crs/ellipsoid.ts';

const DEGREE = Math.PI / 180;
const FLATTENING = WGS84_ELLIPSOID.flattening;
/** Square of the second eccentricity. */
const E2 = (FLATTENING * (2 - FLATTENING)) / (1 - FLATTENING) ** 2;
/** Radius of curvature at the pole, metres. */
const POLAR_RADIUS = WGS84_ELLIPSOID.radiusMetres * Math.sqrt(1 + E2);

/** Up to here `shortGeodesic` is right to 1e-8 of the distance. */
export const SHORT_GEODESIC_METRES = 100_000;

/**
 * Distances in metres on the WGS 84 ellipsoid from one point to many near ones, at the price of a haversine: Bowring 1981.
 * Up to 100 km the error is below 1e-8 of the distance; further away it grows, use `geodesicDistanceMetres`.
 */
export function shortGeodesic(longitude: number, latitude: number): (longitude: number, latitude: number) => number {
  const phi = latitude * DEGREE;
  const sin = Math.sin(phi);
  const cos = Math.cos(phi);
  const a = Math.sqrt(1 + E2 * cos ** 4);
  const b = Math.sqrt(1 + E2 * cos * cos);
  const radius = (2 * POLAR_RADIUS) / (b * b);
  const curvature = (3 * E2) / (4 * b * b);
  return (otherLongitude, otherLatitude) => {
    const north = (otherLatitude - latitude) * DEGREE;
    const wrapped = otherLongitude - longitude;
    const east = wrapped > 180 ? wrapped - 360 : wrapped < -180 ? wrapped + 360 : wrapped;
    const w = (a * east * DEGREE) / 2;
    const d = (north / (2 * b)) * (1 + curvature * north * Math.sin(2 * phi + (2 / 3) * north));
    const sinD = Math.sin(d);
    const e = sinD * Math.cos(w);
    const f = (Math.sin(w) * (b * cos * Math.cos(d) - sin * sinD)) / a;
    return radius * Math.asin(Math.min(1, Math.sqrt(e * e + f * f)));
  };
}
