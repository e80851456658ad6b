import type { PreparedArea } from '../predicate/prepared-geometry.ts';
import { IdSet } from './id-set.ts';
import type { PointIndex } from './point-index.ts';

/**
 * Ids, in input order, of the points inside an area or on its edge; exact for any doubles.
 * A kd-tree cell that no edge enters is taken or left as a whole; only points of leaves on the outline are tested.
 */
export function pointsInArea(index: PointIndex, area: PreparedArea): Uint32Array {
  const { tree } = index;
  const { ids, coords, nodeSize } = tree;
  const { edges } = area.tree;
  const found = new IdSet(tree.numItems);
  const test = (i: number): void => {
    if (area.locate(coords[2 * i] as number, coords[2 * i + 1] as number) >= 0) found.addNew(ids[i] as number);
  };

  const search = (left: number, right: number, axis: 0 | 1, minX: number, minY: number, maxX: number, maxY: number, near: readonly number[]): void => {
    const inside = near.filter((edge) => edgeMayEnter(edges, 4 * edge, minX, minY, maxX, maxY));
    if (inside.length === 0) {
      if (area.locate((minX + maxX) / 2, (minY + maxY) / 2) >= 0) for (let i = left; i <= right; i++) found.addNew(ids[i] as number);
      return;
    }
    if (right - left <= nodeSize) {
      for (let i = left; i <= right; i++) test(i);
      return;
    }
    // The layout of kdbush: the middle item splits, smaller ones left of it, larger right.
    const middle = (left + right) >> 1;
    test(middle);
    const split = coords[2 * middle + axis] as number;
    if (axis === 0) {
      search(left, middle - 1, 1, minX, minY, split, maxY, inside);
      search(middle + 1, right, 1, split, minY, maxX, maxY, inside);
    } else {
      search(left, middle - 1, 0, minX, minY, maxX, split, inside);
      search(middle + 1, right, 0, minX, split, maxX, maxY, inside);
    }
  };
  const all = Array.from({ length: area.tree.count }, (_, edge) => edge);
  if (tree.numItems > 0) search(0, tree.numItems - 1, 0, ...index.bounds, all);
  return found.toArray();
}

/** False where an edge surely misses a box: beside it, or the whole box is on one side of the edge's line. */
function edgeMayEnter(edges: Float64Array, at: number, minX: number, minY: number, maxX: number, maxY: number): boolean {
  const x1 = edges[at] as number;
  const y1 = edges[at + 1] as number;
  const x2 = edges[at + 2] as number;
  const y2 = edges[at + 3] as number;
  if ((x1 < minX && x2 < minX) || (x1 > maxX && x2 > maxX) || (y1 < minY && y2 < minY) || (y1 > maxY && y2 > maxY)) return false;
  const dx = x2 - x1;
  const dy = y2 - y1;
  // The two corners furthest to the left and to the right of the line.
  const left = dx * ((dx > 0 ? maxY : minY) - y1) - dy * ((dy > 0 ? minX : maxX) - x1);
  const right = dx * ((dx > 0 ? minY : maxY) - y1) - dy * ((dy > 0 ? maxX : minX) - x1);
  // Rounding is far below this share of the terms; a box kept by mistake only costs time.
  const doubt = 1e-14 * (Math.abs(dx) + Math.abs(dy)) * (Math.abs(x1) + Math.abs(y1) + Math.abs(maxX) + Math.abs(maxY));
  return !(left < -doubt || right > doubt);
}
