import { boundsMeet } from '../index/bounds.ts';
import type { EdgeTree } from '../index/edge-tree.ts';
import type { PreparedGeometry } from './prepared-geometry.ts';
import { side } from './side.ts';

/**
 * Whether two valid geometries share at least a point: the same answer as `holds('intersects', …)`, found without the
 * whole matrix. Cheapest with the larger geometry second.
 */
export function intersects(a: PreparedGeometry, b: PreparedGeometry): boolean {
  if (!boundsMeet(a.bounds, b.bounds)) return false;
  if (a.dimension === 0) return a.points.some(([x, y]) => b.locate(x, y) >= 0);
  if (b.dimension === 0) return b.points.some(([x, y]) => a.locate(x, y) >= 0);
  // Where no edges meet, an area holds either the whole of a part of the other or nothing of it: one vertex of each part tells.
  return (
    edgesMeet(a.tree, b.tree) ||
    (b.dimension === 2 && partStarts(a).some(([x, y]) => b.locate(x, y) >= 0)) ||
    (a.dimension === 2 && partStarts(b).some(([x, y]) => a.locate(x, y) >= 0))
  );
}

function partStarts(geometry: Exclude<PreparedGeometry, { dimension: 0 }>): (readonly [number, number])[] {
  const parts = geometry.dimension === 1 ? geometry.lines : geometry.rings;
  return parts.flatMap((part) => (part[0] ? [part[0]] : []));
}

/** Whether an edge of one touches or crosses an edge of the other. */
export function edgesMeet(a: EdgeTree, b: EdgeTree): boolean {
  const { edges } = a;
  const [west, south, east, north] = b.bounds;
  for (let at = 0; at < edges.length; at += 4) {
    const x1 = edges[at] as number;
    const y1 = edges[at + 1] as number;
    const x2 = edges[at + 2] as number;
    const y2 = edges[at + 3] as number;
    const minX = x1 < x2 ? x1 : x2;
    const maxX = x1 < x2 ? x2 : x1;
    const minY = y1 < y2 ? y1 : y2;
    const maxY = y1 < y2 ? y2 : y1;
    if (minX > east || maxX < west || minY > north || maxY < south) continue;
    if (b.some(minX, minY, maxX, maxY, (edge) => segmentsMeet(x1, y1, x2, y2, b.edges, 4 * edge))) return true;
  }
  return false;
}

/** Whether two segments, whose boxes meet, share a point; exact. */
function segmentsMeet(ax: number, ay: number, bx: number, by: number, edges: Float64Array, at: number): boolean {
  const cx = edges[at] as number;
  const cy = edges[at + 1] as number;
  const dx = edges[at + 2] as number;
  const dy = edges[at + 3] as number;
  const c = side(ax, ay, bx, by, cx, cy);
  const d = side(ax, ay, bx, by, dx, dy);
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return false;
  const a = side(cx, cy, dx, dy, ax, ay);
  const b = side(cx, cy, dx, dy, bx, by);
  // Collinear segments with meeting boxes meet.
  return !((a > 0 && b > 0) || (a < 0 && b < 0));
}
