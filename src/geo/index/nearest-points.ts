import type { Position } from '../../domain/geometry.ts';
import { geodesicDistanceMetres } from '../measure/geodesic-distance-metres.ts';
import { SHORT_GEODESIC_METRES, shortGeodesic } from '../measure/short-geodesic.ts';
import type { PointIndex } from './point-index.ts';

const DEGREE = Math.PI / 180;
/** Smallest radius of curvature of the ellipsoid: angles times it are never more than the distance. */
const LEAST_RADIUS_METRES = 6_335_439;

/** A found point: its id and its geodesic distance in metres. */
export interface Neighbour {
  readonly id: number;
  readonly metres: number;
}

/**
 * The `count` points of an index in WGS 84 degrees nearest to `from`, nearest first, equal distances by id; fewer where the
 * index holds fewer that are accepted. Distances on the ellipsoid, to 1e-8 below 100 km and to nanometres above.
 */
export function nearestPoints(index: PointIndex, from: Position, count: number, accepts: (id: number) => boolean = all): readonly Neighbour[] {
  const near = searchNearest(index, from, count, accepts, shortGeodesic(from[0], from[1]));
  const last = near.at(-1);
  if (last && last.metres <= SHORT_GEODESIC_METRES) return near;
  return searchNearest(index, from, count, accepts, (longitude, latitude) => geodesicDistanceMetres(from, [longitude, latitude]));
}

const all = (): boolean => true;
type Distance = (longitude: number, latitude: number) => number;

function searchNearest(index: PointIndex, from: Position, count: number, accepts: (id: number) => boolean, distance: Distance): readonly Neighbour[] {
  const { ids, coords, nodeSize, numItems } = index.tree;
  const [longitude, latitude] = from;
  const cosine = Math.cos(latitude * DEGREE);
  const bestIds: number[] = [];
  const bestMetres: number[] = [];
  let limit = Infinity;
  // What is further away than this along a meridian, or in longitude, is surely no better.
  let limitNorth = Infinity;
  let limitEast = Infinity;

  const isBeyondEast = (east: number): boolean => east > limitEast && east < 360 - limitEast;

  const consider = (i: number): void => {
    const x = coords[2 * i] as number;
    const y = coords[2 * i + 1] as number;
    if (Math.abs(y - latitude) > limitNorth || isBeyondEast(Math.abs(x - longitude))) return;
    const metres = distance(x, y);
    const id = ids[i] as number;
    if (metres > limit || !accepts(id)) return;
    let at = bestIds.length;
    if (at < count) bestIds.push(id);
    else if (metres === limit && (bestIds[at - 1] as number) < id) return;
    else at--;
    while (at > 0) {
      const other = bestMetres[at - 1] as number;
      if (other < metres || (other === metres && (bestIds[at - 1] as number) < id)) break;
      bestMetres[at] = other;
      bestIds[at] = bestIds[at - 1] as number;
      at--;
    }
    bestMetres[at] = metres;
    bestIds[at] = id;
    if (bestIds.length < count) return;
    limit = bestMetres[count - 1] as number;
    const angle = limit / LEAST_RADIUS_METRES;
    limitNorth = angle / DEGREE;
    const sine = Math.sin(Math.min(angle, Math.PI / 2)) / cosine;
    limitEast = sine < 1 ? Math.asin(sine) / DEGREE : 180;
  };

  const search = (left: number, right: number, axis: 0 | 1, minX: number, minY: number, maxX: number, maxY: number): void => {
    if (minY - latitude > limitNorth || latitude - maxY > limitNorth) return;
    if (longitude < minX || longitude > maxX) {
      const west = Math.abs(longitude - minX);
      const east = Math.abs(longitude - maxX);
      // The far side counts too: the cell may come close from across the antimeridian.
      if (Math.min(west, east) > limitEast && Math.max(west, east) < 360 - limitEast) return;
    }
    if (right - left <= nodeSize) {
      for (let i = left; i <= right; i++) consider(i);
      return;
    }
    const middle = (left + right) >> 1;
    consider(middle);
    const split = coords[2 * middle + axis] as number;
    if (axis === 0) {
      if (longitude <= split) search(left, middle - 1, 1, minX, minY, split, maxY);
      search(middle + 1, right, 1, split, minY, maxX, maxY);
      if (longitude > split) search(left, middle - 1, 1, minX, minY, split, maxY);
    } else {
      if (latitude <= split) search(left, middle - 1, 0, minX, minY, maxX, split);
      search(middle + 1, right, 0, minX, split, maxX, maxY);
      if (latitude > split) search(left, middle - 1, 0, minX, minY, maxX, split);
    }
  };
  if (count > 0 && numItems > 0) search(0, numItems - 1, 0, ...index.bounds);
  return bestIds.map((id, i) => ({ id, metres: bestMetres[i] as number }));
}
