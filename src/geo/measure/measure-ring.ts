import { wgs84Geodesic } from './wgs84-geodesic.ts';
import type { Position } from '../../domain/geometry.ts';
import { WGS84_ELLIPSOID } from '../crs/ellipsoid.ts';
import { TransverseMercator } from '../crs/transverse-mercator.ts';

/**
 * Rings smaller than this many degrees are measured in a plane: the geodesic method sums areas down to the equator, and its
 * rounding (some 1e-5 m²) would spoil the sixth digit below 30 m², while the plane is right to 1e-8 at this size.
 */
const PLANE_BELOW_DEGREES = 0.005;

/**
 * Perimeter in metres and area in m² (never negative) of one simple ring on the WGS 84 ellipsoid, edges being geodesics.
 * The closing position may be given or left out. Method: Karney 2013, as GeographicLib's Planimeter; areas of small rings
 * in a transverse Mercator plane through them.
 */
export function measureRing(ring: readonly Position[]): { readonly perimeterMetres: number; readonly areaSquareMetres: number } {
  const positions = withoutClosing(ring);
  if (positions.length < 2) return { perimeterMetres: 0, areaSquareMetres: 0 };
  const polygon = wgs84Geodesic.Polygon(false);
  for (const position of positions) polygon.AddPoint(position[1], position[0]);
  const { perimeter, area } = polygon.Compute(false, true);
  if (area === undefined) throw new Error('a closed ring has an area');
  return { perimeterMetres: perimeter, areaSquareMetres: isSmall(positions) ? planeArea(positions) : Math.abs(area) };
}

function withoutClosing(ring: readonly Position[]): readonly Position[] {
  const first = ring[0];
  const last = ring.at(-1);
  const closed = ring.length > 1 && first && last && first[0] === last[0] && first[1] === last[1];
  return closed ? ring.slice(0, -1) : ring;
}

function isSmall(positions: readonly Position[]): boolean {
  const [first] = positions;
  if (!first) return false;
  return positions.every(
    (position) =>
      Math.abs(position[0] - first[0]) < PLANE_BELOW_DEGREES && Math.abs(position[1] - first[1]) < PLANE_BELOW_DEGREES,
  );
}

function planeArea(positions: readonly Position[]): number {
  const [first] = positions;
  if (!first) return 0;
  const plane = new TransverseMercator(WGS84_ELLIPSOID, first[0]);
  const [originX, originY] = plane.project(first);
  const points = positions.map((position) => {
    const [x, y] = plane.project(position);
    return [x - originX, y - originY] as const;
  });
  let twice = 0;
  let previous = points.at(-1) ?? [0, 0];
  for (const point of points) {
    twice += previous[0] * point[1] - point[0] * previous[1];
    previous = point;
  }
  return Math.abs(twice) / 2;
}
