import type { Geometry, Position } from '../../domain/geometry.ts';

/** [west, south, east, north]; degrees or metres as the geometry it bounds. */
export type Bounds = readonly [number, number, number, number];

/** Bounds of nothing: every union with it gives the other, no box meets it. */
export const NO_BOUNDS: Bounds = [Infinity, Infinity, -Infinity, -Infinity];

/** Whether two boxes share at least a point; touching counts. */
export function boundsMeet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** The positions of a geometry as lists: one per point set, line or ring. */
export function positionLists(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
}

/** Smallest box around a geometry. */
export function boundsOf(geometry: Geometry): Bounds {
  let [west, south, east, north] = NO_BOUNDS;
  for (const list of positionLists(geometry)) {
    // Not taken apart by `[x, y]`, which costs several times as much in files of millions of positions.
    for (const position of list) {
      const x = position[0];
      const y = position[1];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  return [west, south, east, north];
}
