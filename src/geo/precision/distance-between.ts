import { geodesicDistanceMetres } from '../measure/geodesic-distance-metres.ts';
import { shortestWay } from '../predicate/edge-distance.ts';
import { intersects } from '../predicate/intersects.ts';
import type { PreparedShape } from './uncertain-shape.ts';

/**
 * Shortest distance in metres between two shapes as shown, 0 where they meet; null where it is surely more than `limit`.
 * The nearest points are found in the plane, their distance is geodesic.
 */
export function distanceBetween(a: PreparedShape, b: PreparedShape, limit = Infinity): number | null {
  if (intersects(a.degrees, b.degrees)) return 0;
  // The plane stretches lengths by a millionth or so: look a little further than asked.
  const way = shortestWay(a.metres.tree, b.metres.tree, limit * 1.001);
  if (!way) return null;
  const metres = geodesicDistanceMetres(a.plane.toDegrees(way.from), a.plane.toDegrees(way.to));
  return metres <= limit ? metres : null;
}

/** Never less than the largest distance between a point of `a` and `b`: exact where `b` is one point, else by the size of `a`. */
export function farthestBetween(a: PreparedShape, b: PreparedShape): number {
  const [west, south, east, north] = a.metres.bounds;
  const [otherWest, otherSouth, otherEast, otherNorth] = b.metres.bounds;
  if (otherWest === otherEast && otherSouth === otherNorth) return farthestVertices(a, b);
  return (distanceBetween(a, b) ?? 0) + Math.hypot(east - west, north - south);
}

/** The largest distance between a point of one and a point of the other: it is reached at vertices of both. */
export function farthestVertices(a: PreparedShape, b: PreparedShape): number {
  let square = 0;
  for (const [x, y] of vertices(a)) {
    for (const [otherX, otherY] of vertices(b)) square = Math.max(square, (x - otherX) ** 2 + (y - otherY) ** 2);
  }
  return Math.sqrt(square);
}

function* vertices(shape: PreparedShape): Iterable<readonly [number, number]> {
  const { edges } = shape.metres.tree;
  for (let at = 0; at < edges.length; at += 4) {
    yield [edges[at] as number, edges[at + 1] as number];
    yield [edges[at + 2] as number, edges[at + 3] as number];
  }
}
