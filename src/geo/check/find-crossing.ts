import type { Position } from '../../domain/geometry.ts';
import { EdgeTree } from '../index/edge-tree.ts';
import { side } from '../predicate/side.ts';

/** Two edges that meet where they must not: ring and edge numbers of both, and about where. */
export interface Crossing {
  readonly first: readonly [ring: number, edge: number];
  readonly second: readonly [ring: number, edge: number];
  readonly at: Position;
}

/**
 * The first place where closed rings without duplicate positions are not simple: edges of one ring that meet without being
 * neighbours, or fold back on each other; edges of two rings that cross or run along each other (touching in a point is
 * allowed). Null where all is well. Exact; n log n for ordinary outlines.
 */
export function findCrossing(rings: readonly (readonly Position[])[]): Crossing | null {
  const counts = rings.map((ring) => ring.length - 1);
  const edges = new Float64Array(4 * counts.reduce((sum, count) => sum + count, 0));
  const ringOf = new Uint32Array(edges.length / 4);
  const starts: number[] = [];
  let next = 0;
  rings.forEach((ring, number) => {
    starts.push(next);
    for (let i = 0; i + 1 < ring.length; i++) {
      edges.set([...(ring[i] ?? []), ...(ring[i + 1] ?? [])], 4 * next);
      ringOf[next] = number;
      next++;
    }
  });
  if (next === 0) return null;
  const tree = new EdgeTree(edges);
  const place = (edge: number): [number, number] => {
    const ring = ringOf[edge] as number;
    return [ring, edge - (starts[ring] as number)];
  };
  for (let edge = 0; edge < next; edge++) {
    const [ax, ay, bx, by] = edges.subarray(4 * edge, 4 * edge + 4) as unknown as [number, number, number, number];
    const ring = ringOf[edge] as number;
    const count = counts[ring] as number;
    const met: { at: Position | null; other: number } = { at: null, other: 0 };
    tree.some(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (candidate) => {
      if (candidate <= edge) return false;
      const [cx, cy, dx, dy] = edges.subarray(4 * candidate, 4 * candidate + 4) as unknown as [number, number, number, number];
      const sameRing = ringOf[candidate] === ring;
      const gap = candidate - edge;
      const isNeighbour = sameRing && (gap === 1 || gap === count - 1);
      met.at = isNeighbour ? fold([ax, ay], [bx, by], [cx, cy], [dx, dy], gap === 1) : meeting([ax, ay], [bx, by], [cx, cy], [dx, dy], sameRing);
      met.other = candidate;
      return met.at !== null;
    });
    if (met.at) return { first: place(edge), second: place(met.other), at: met.at };
  }
  return null;
}

/** Where an edge runs back along its neighbour, their common position; null where it does not. */
function fold(a: Position, b: Position, c: Position, d: Position, follows: boolean): Position | null {
  const [before, corner, after] = follows ? [a, b, d] : [c, a, b];
  if (side(...before, ...corner, ...after) !== 0) return null;
  const back = (before[0] - corner[0]) * (after[0] - corner[0]) + (before[1] - corner[1]) * (after[1] - corner[1]);
  return back > 0 ? corner : null;
}

/** Where two edges, whose boxes meet, cross or overlap, or, if asked, touch. */
function meeting(a: Position, b: Position, c: Position, d: Position, touchingCounts: boolean): Position | null {
  const sideC = Math.sign(side(...a, ...b, ...c));
  const sideD = Math.sign(side(...a, ...b, ...d));
  const sideA = Math.sign(side(...c, ...d, ...a));
  const sideB = Math.sign(side(...c, ...d, ...b));
  if (sideC * sideD > 0 || sideA * sideB > 0) return null;
  if (sideC === 0 && sideD === 0) return overlapStart(a, b, c, d, touchingCounts);
  if (sideC * sideD === 0 || sideA * sideB === 0) {
    if (!touchingCounts) return null;
    return sideC === 0 ? c : sideD === 0 ? d : sideA === 0 ? a : b;
  }
  const denominator = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  const share = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / denominator;
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

/** Where collinear edges begin to run along each other; a common end alone counts only if asked. */
function overlapStart(a: Position, b: Position, c: Position, d: Position, touchingCounts: boolean): Position | null {
  const axis = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1;
  const low = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  const high = Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
  if (high < low || (high === low && !touchingCounts)) return null;
  return [a, b, c, d].find((position) => position[axis] === low) ?? null;
}
