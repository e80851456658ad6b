import type { Position } from '../../domain/geometry.ts';
import { EdgeTree } from '../index/edge-tree.ts';
import { side } from '../predicate/side.ts';

/**
 * A position at which the rings of one polygon, which may touch each other in points, close a chain that cuts its interior
 * into parts: a hole that touches its shell twice, three holes in a circle. Null where the interior hangs together. The
 * rings must not cross; they are joined by each position that two of them share, and a chain is a loop in that graph.
 */
export function findCutOff(rings: readonly (readonly Position[])[]): Position | null {
  if (rings.length < 2) return null;
  const edges: number[] = [];
  const ringOf: number[] = [];
  rings.forEach((ring, number) => {
    for (let i = 0; i + 1 < ring.length; i++) {
      edges.push(...(ring[i] ?? []), ...(ring[i + 1] ?? []));
      ringOf.push(number);
    }
  });
  const tree = new EdgeTree(Float64Array.from(edges));
  const groups = new Groups(rings.length);
  const seen = new Set<string>();
  for (const [number, ring] of rings.entries()) {
    for (const [x, y] of ring) {
      const touched = new Set<number>();
      tree.some(x, y, x, y, (edge) => {
        const other = ringOf[edge] as number;
        const at = 4 * edge;
        if (other !== number && side(edges[at] as number, edges[at + 1] as number, edges[at + 2] as number, edges[at + 3] as number, x, y) === 0) touched.add(other);
        return false;
      });
      if (touched.size === 0 || seen.has(`${x} ${y}`)) continue;
      seen.add(`${x} ${y}`);
      const meeting = groups.add();
      for (const each of [number, ...touched]) if (!groups.join(each, meeting)) return [x, y];
    }
  }
  return null;
}

/** Numbers in groups that can be joined (union–find). */
class Groups {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, number) => number);
  }

  /** A new number in a group of its own. */
  add(): number {
    return this.#parents.push(this.#parents.length) - 1;
  }

  /** False where both were in one group already. */
  join(a: number, b: number): boolean {
    const [first, second] = [this.#root(a), this.#root(b)];
    this.#parents[first] = second;
    return first !== second;
  }

  #root(number: number): number {
    let root = number;
    while (this.#parents[root] !== root) {
      const up = this.#parents[root] as number;
      this.#parents[root] = this.#parents[up] as number;
      root = up;
    }
    return root;
  }
}
