import type { Bounds } from './bounds.ts';

/** Entries of one node: edges at the lowest level, nodes above. */
const FAN_OUT = 8;

/**
 * Boxes over runs of eight consecutive edges, over eight such runs, and so on. Edges of a ring or line follow each other in
 * space, so no sorting is needed and the tree is built in one pass; memory is a seventh of the edges.
 */
export class EdgeTree {
  /** x1, y1, x2, y2 of each edge. */
  readonly edges: Float64Array;
  /** Boxes of each level, lowest first, four numbers a box. */
  readonly levels: readonly Float64Array[];
  readonly count: number;
  readonly bounds: Bounds;

  constructor(edges: Float64Array) {
    this.edges = edges;
    this.count = edges.length / 4;
    const levels: Float64Array[] = [];
    let boxes = runBoxes(edges, true);
    levels.push(boxes);
    while (boxes.length > 4) {
      boxes = runBoxes(boxes, false);
      levels.push(boxes);
    }
    this.levels = levels;
    this.bounds = [...boxes.subarray(0, 4)] as unknown as Bounds;
  }

  /** Calls `visit` with the index of each edge whose box meets the given one, until it returns true; tells whether it did. */
  some(minX: number, minY: number, maxX: number, maxY: number, visit: (edge: number) => boolean): boolean {
    return this.#some(this.levels.length - 1, 0, minX, minY, maxX, maxY, visit);
  }

  #some(level: number, node: number, minX: number, minY: number, maxX: number, maxY: number, visit: (edge: number) => boolean): boolean {
    const boxes = this.levels[level] as Float64Array;
    const at = 4 * node;
    if (
      (boxes[at] as number) > maxX ||
      (boxes[at + 1] as number) > maxY ||
      (boxes[at + 2] as number) < minX ||
      (boxes[at + 3] as number) < minY
    ) {
      return false;
    }
    const first = node * FAN_OUT;
    if (level > 0) {
      const end = Math.min(first + FAN_OUT, (this.levels[level - 1] as Float64Array).length / 4);
      for (let child = first; child < end; child++) {
        if (this.#some(level - 1, child, minX, minY, maxX, maxY, visit)) return true;
      }
      return false;
    }
    const { edges } = this;
    const end = Math.min(first + FAN_OUT, this.count);
    for (let edge = first; edge < end; edge++) {
      const x1 = edges[4 * edge] as number;
      const y1 = edges[4 * edge + 1] as number;
      const x2 = edges[4 * edge + 2] as number;
      const y2 = edges[4 * edge + 3] as number;
      const meets =
        (x1 < x2 ? x1 : x2) <= maxX && (x1 < x2 ? x2 : x1) >= minX && (y1 < y2 ? y1 : y2) <= maxY && (y1 < y2 ? y2 : y1) >= minY;
      if (meets && visit(edge)) return true;
    }
    return false;
  }
}

/** One box over each eight entries; the corners of an edge come in any order, those of a box lowest first. */
function runBoxes(entries: Float64Array, areEdges: boolean): Float64Array {
  const count = entries.length / 4;
  const boxes = new Float64Array(4 * Math.max(1, Math.ceil(count / FAN_OUT)));
  for (let box = 0; box < boxes.length / 4; box++) {
    let minX = Infinity;
    let minY = Infinity;
    let maxX = -Infinity;
    let maxY = -Infinity;
    for (let i = box * FAN_OUT; i < Math.min(count, (box + 1) * FAN_OUT); i++) {
      const x1 = entries[4 * i] as number;
      const y1 = entries[4 * i + 1] as number;
      const x2 = entries[4 * i + 2] as number;
      const y2 = entries[4 * i + 3] as number;
      const swapX = areEdges && x1 > x2;
      const swapY = areEdges && y1 > y2;
      minX = Math.min(minX, swapX ? x2 : x1);
      maxX = Math.max(maxX, swapX ? x1 : x2);
      minY = Math.min(minY, swapY ? y2 : y1);
      maxY = Math.max(maxY, swapY ? y1 : y2);
    }
    boxes.set([minX, minY, maxX, maxY], 4 * box);
  }
  return boxes;
}
