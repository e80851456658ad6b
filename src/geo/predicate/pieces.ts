import type { EdgeTree } from '../index/edge-tree.ts';
import type { Place, PreparedArea, PreparedLines } from './prepared-geometry.ts';
import { side } from './side.ts';

/** What is learnt of the edges of one geometry against another. */
export interface PieceVisitor {
  /**
   * A piece of an edge that lies wholly in one place of the other geometry: 1 interior, 0 boundary, -1 outside.
   * `along`: for a piece on the boundary of an area, whether that runs in the same direction, else null.
   */
  piece(place: Place, along: boolean | null): void;
  /** The edge crosses an edge of the other geometry, both in their interiors. */
  crossing(): void;
}

/**
 * Cuts the edges of `tree` where they meet vertices or collinear edges of `other` and tells where each piece lies.
 * Everything rests on exact signs and on coordinates as given: no intersection point is ever computed. Edges that properly
 * cross an area's boundary report the crossing and no pieces: they have pieces on both sides.
 */
export function visitPieces(tree: EdgeTree, other: PreparedLines | PreparedArea, visitor: PieceVisitor): void {
  const { edges } = tree;
  for (let at = 0; at < edges.length; at += 4) {
    visitEdge(edges[at] as number, edges[at + 1] as number, edges[at + 2] as number, edges[at + 3] as number, other, visitor);
  }
}

/** A collinear edge of the other geometry, as a span along the edge looked at, and whether it runs the same way. */
interface Covering {
  readonly from: number;
  readonly to: number;
  readonly along: boolean;
}

function visitEdge(ax: number, ay: number, bx: number, by: number, other: PreparedLines | PreparedArea, visitor: PieceVisitor): void {
  // Positions along the edge are told by the coordinate that changes more, which orders points on it exactly.
  const byX = Math.abs(bx - ax) >= Math.abs(by - ay);
  const start = byX ? ax : ay;
  const end = byX ? bx : by;
  const low = Math.min(start, end);
  const high = Math.max(start, end);
  const cuts: (readonly [number, number])[] = [];
  const coverings: Covering[] = [];
  const found = { crossing: false };
  const cutAt = (x: number, y: number): void => {
    const position = byX ? x : y;
    if (position > low && position < high) cuts.push([x, y]);
  };
  const theirs = other.tree.edges;
  other.tree.some(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (edge) => {
    const cx = theirs[4 * edge] as number;
    const cy = theirs[4 * edge + 1] as number;
    const dx = theirs[4 * edge + 2] as number;
    const dy = theirs[4 * edge + 3] as number;
    const c = side(ax, ay, bx, by, cx, cy);
    const d = side(ax, ay, bx, by, dx, dy);
    if (c === 0 && d === 0) {
      const from = byX ? cx : cy;
      const to = byX ? dx : dy;
      coverings.push({ from: Math.min(from, to), to: Math.max(from, to), along: to > from === end > start });
      cutAt(cx, cy);
      cutAt(dx, dy);
    } else if (c === 0) {
      cutAt(cx, cy);
    } else if (d === 0) {
      cutAt(dx, dy);
    } else if (c > 0 !== d > 0) {
      const a = side(cx, cy, dx, dy, ax, ay);
      const b = side(cx, cy, dx, dy, bx, by);
      if (a !== 0 && b !== 0 && a > 0 !== b > 0) found.crossing = true;
    }
    return false;
  });
  if (found.crossing) visitor.crossing();
  if (found.crossing && other.dimension === 2) return;
  cuts.sort((p, q) => (byX ? p[0] - q[0] : p[1] - q[1]) * (end > start ? 1 : -1));
  cuts.push([bx, by]);
  let previous: readonly [number, number] = [ax, ay];
  for (const cut of cuts) {
    if (cut[0] === previous[0] && cut[1] === previous[1]) continue;
    const from = byX ? Math.min(previous[0], cut[0]) : Math.min(previous[1], cut[1]);
    const to = byX ? Math.max(previous[0], cut[0]) : Math.max(previous[1], cut[1]);
    const covering = coverings.find((each) => each.from <= from && each.to >= to);
    if (covering) visitor.piece(other.dimension === 2 ? 0 : 1, other.dimension === 2 ? covering.along : null);
    else visitor.piece(other.dimension === 2 ? placeOfPiece(previous, cut, other) : -1, null);
    previous = cut;
  }
}

/** Place of a piece that meets the boundary of the area at its ends at most: an end off the boundary decides, else the middle. */
function placeOfPiece(from: readonly [number, number], to: readonly [number, number], area: PreparedArea): Place {
  for (const [x, y] of [from, to]) {
    const place = area.locate(x, y);
    if (place !== 0) return place;
  }
  for (const share of [0.5, 0.25, 0.75]) {
    const place = area.locate(from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1]));
    if (place !== 0) return place;
  }
  // A piece thinner than the grid of doubles around it: it cannot be told from the boundary.
  return 0;
}
