import type { EdgeTree } from '../index/edge-tree.ts';

/** The shortest way between two sets of edges in a plane: its length and its ends, in the unit of the plane. */
export interface ShortestWay {
  readonly length: number;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/**
 * Shortest way between edges that do not cross each other; for crossing ones it gives the way between some ends, so ask for
 * crossings first. Ways longer than `limit` are not looked for: null. Planar.
 */
export function shortestWay(a: EdgeTree, b: EdgeTree, limit = Infinity): ShortestWay | null {
  const swap = a.count > b.count;
  const few = swap ? b : a;
  const many = swap ? a : b;
  let best: ShortestWay | null = null;
  let bestSquare = limit * limit;
  const tryPoint = (x: number, y: number, edges: Float64Array, at: number, pointIsOfFew: boolean): void => {
    const [nx, ny] = nearestOnEdge(x, y, edges, at);
    const square = (nx - x) ** 2 + (ny - y) ** 2;
    if (square > bestSquare || (best && square === bestSquare)) return;
    bestSquare = square;
    const point = [x, y] as const;
    const near = [nx, ny] as const;
    best = pointIsOfFew === swap ? { length: Math.sqrt(square), from: near, to: point } : { length: Math.sqrt(square), from: point, to: near };
  };
  for (let at = 0; at < few.edges.length; at += 4) {
    const x1 = few.edges[at] as number;
    const y1 = few.edges[at + 1] as number;
    const x2 = few.edges[at + 2] as number;
    const y2 = few.edges[at + 3] as number;
    visitNear(many, Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2), () => bestSquare, (edge) => {
      const other = 4 * edge;
      tryPoint(x1, y1, many.edges, other, true);
      tryPoint(x2, y2, many.edges, other, true);
      tryPoint(many.edges[other] as number, many.edges[other + 1] as number, few.edges, at, false);
      tryPoint(many.edges[other + 2] as number, many.edges[other + 3] as number, few.edges, at, false);
    });
  }
  return best;
}

function nearestOnEdge(x: number, y: number, edges: Float64Array, at: number): [number, number] {
  const x1 = edges[at] as number;
  const y1 = edges[at + 1] as number;
  const dx = (edges[at + 2] as number) - x1;
  const dy = (edges[at + 3] as number) - y1;
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / square));
  return [x1 + share * dx, y1 + share * dy];
}

/** Visits the edges of runs whose box is nearer to the given box than the limit, which shrinks on the way; nearest runs first. */
function visitNear(tree: EdgeTree, minX: number, minY: number, maxX: number, maxY: number, limitSquare: () => number, visit: (edge: number) => void): void {
  const gapSquare = (boxes: Float64Array, at: number): number => {
    const dx = Math.max(0, (boxes[at] as number) - maxX, minX - (boxes[at + 2] as number));
    const dy = Math.max(0, (boxes[at + 1] as number) - maxY, minY - (boxes[at + 3] as number));
    return dx * dx + dy * dy;
  };
  const descend = (level: number, node: number): void => {
    const first = 8 * node;
    if (level === 0) {
      for (let edge = first; edge < Math.min(first + 8, tree.count); edge++) visit(edge);
      return;
    }
    const boxes = tree.levels[level - 1] as Float64Array;
    const children: { readonly node: number; readonly gap: number }[] = [];
    for (let child = first; child < Math.min(first + 8, boxes.length / 4); child++) children.push({ node: child, gap: gapSquare(boxes, 4 * child) });
    children.sort((p, q) => p.gap - q.gap);
    for (const child of children) if (child.gap <= limitSquare()) descend(level - 1, child.node);
  };
  descend(tree.levels.length - 1, 0);
}
