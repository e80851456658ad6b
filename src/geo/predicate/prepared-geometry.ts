import type { Geometry, Position } from '../../domain/geometry.ts';
import { type Bounds, boundsOf } from '../index/bounds.ts';
import { EdgeTree } from '../index/edge-tree.ts';
import { ScanlineBands } from '../index/scanline-bands.ts';
import { turnedRing } from '../index/turned-ring.ts';
import { side } from './side.ts';

/** Where a point lies in a geometry: 1 in its interior, 0 on its boundary, -1 outside. */
export type Place = -1 | 0 | 1;

interface Prepared {
  readonly bounds: Bounds;
  /** Exact for any doubles. */
  locate(x: number, y: number): Place;
}

/** Points: all interior, no boundary. */
export interface PreparedPoints extends Prepared {
  readonly dimension: 0;
  /** The points as edges of no length. */
  readonly tree: EdgeTree;
  readonly points: readonly Position[];
}

/** Lines; the boundary are the ends that an odd number of lines share (OGC 06-103r4, mod-2 rule). */
export interface PreparedLines extends Prepared {
  readonly dimension: 1;
  readonly tree: EdgeTree;
  readonly lines: readonly (readonly Position[])[];
}

/** Areas; shells run anticlockwise and holes clockwise, so that the interior is left of every edge. */
export interface PreparedArea extends Prepared {
  readonly dimension: 2;
  readonly tree: EdgeTree;
  readonly rings: readonly (readonly Position[])[];
}

/** A geometry with the indexes that make many exact questions to it cheap; in whatever plane its coordinates are. */
export type PreparedGeometry = PreparedPoints | PreparedLines | PreparedArea;

/** Prepares a valid geometry; whether it is valid is not asked here, see `checkGeometry`. */
export function prepareGeometry(geometry: Geometry): PreparedGeometry {
  const bounds = boundsOf(geometry);
  switch (geometry.type) {
    case 'Point':
      return preparePoints([geometry.coordinates], bounds);
    case 'MultiPoint':
      return preparePoints(geometry.coordinates, bounds);
    case 'LineString':
      return prepareLines([geometry.coordinates], bounds);
    case 'MultiLineString':
      return prepareLines(geometry.coordinates, bounds);
    case 'Polygon':
      return prepareArea([geometry.coordinates], bounds);
    case 'MultiPolygon':
      return prepareArea(geometry.coordinates, bounds);
  }
}

const key = (x: number, y: number): string => `${x} ${y}`;

function preparePoints(points: readonly Position[], bounds: Bounds): PreparedPoints {
  const known = new Set(points.map(([x, y]) => key(x, y)));
  return { dimension: 0, tree: new EdgeTree(Float64Array.from(points.flatMap(([x, y]) => [x, y, x, y]))), points, bounds, locate: (x, y) => (known.has(key(x, y)) ? 1 : -1) };
}

function prepareLines(lines: readonly (readonly Position[])[], bounds: Bounds): PreparedLines {
  const tree = new EdgeTree(edgesOf(lines));
  const ends = new Map<string, number>();
  for (const line of lines) {
    for (const end of [line[0], line.at(-1)]) if (end) ends.set(key(end[0], end[1]), (ends.get(key(end[0], end[1])) ?? 0) + 1);
  }
  const boundary = new Set([...ends].filter(([, count]) => count % 2 === 1).map(([end]) => end));
  const { edges } = tree;
  return {
    dimension: 1,
    tree,
    lines,
    bounds,
    locate(x, y) {
      if (boundary.has(key(x, y))) return 0;
      const isOn = tree.some(x, y, x, y, (edge) => {
        const at = 4 * edge;
        return side(edges[at] as number, edges[at + 1] as number, edges[at + 2] as number, edges[at + 3] as number, x, y) === 0;
      });
      return isOn ? 1 : -1;
    },
  };
}

function prepareArea(polygons: readonly (readonly (readonly Position[])[])[], bounds: Bounds): PreparedArea {
  const rings = polygons.flatMap((polygon) => polygon.map((ring, index) => turnedRing(ring, index === 0)));
  const tree = new EdgeTree(edgesOf(rings));
  const bands = new ScanlineBands(tree.edges);
  return { dimension: 2, tree, rings, bounds, locate: (x, y) => (x >= bounds[0] && x <= bounds[2] ? bands.locate(x, y) : -1) };
}

/** x1, y1, x2, y2 of every edge that has a length. */
function edgesOf(lists: readonly (readonly Position[])[]): Float64Array {
  const edges = new Float64Array(4 * lists.reduce((sum, list) => sum + Math.max(0, list.length - 1), 0));
  let at = 0;
  for (const list of lists) {
    let previous: Position | null = null;
    for (const position of list) {
      if (previous && (previous[0] !== position[0] || previous[1] !== position[1])) {
        edges[at] = previous[0];
        edges[at + 1] = previous[1];
        edges[at + 2] = position[0];
        edges[at + 3] = position[1];
        at += 4;
      }
      previous = position;
    }
  }
  return edges.slice(0, at);
}
