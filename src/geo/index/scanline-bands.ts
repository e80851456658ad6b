import { side } from '../predicate/side.ts';

/** The bands may hold this many times as many entries as there are edges; long edges get fewer, higher bands. */
const ENTRIES_PER_EDGE = 6;

/**
 * The edges of closed rings sorted into horizontal bands, so that a point meets only those beside it: about five of a
 * 200-vertex outline. Even-odd rule over all rings together, which makes holes holes.
 */
export class ScanlineBands {
  readonly #edges: Float64Array;
  readonly #south: number;
  readonly #north: number;
  readonly #bandsPerUnit: number;
  readonly #bandCount: number;
  /** `#entries[#starts[b]] … #entries[#starts[b + 1] - 1]` are the edges of band b. */
  readonly #starts: Uint32Array;
  readonly #entries: Uint32Array;

  /** @param edges x1, y1, x2, y2 of each edge of every ring, closing edges included */
  constructor(edges: Float64Array) {
    this.#edges = edges;
    const count = edges.length / 4;
    let south = Infinity;
    let north = -Infinity;
    let climb = 0;
    for (let i = 0; i < count; i++) {
      const y1 = edges[4 * i + 1] as number;
      const y2 = edges[4 * i + 3] as number;
      south = Math.min(south, y1, y2);
      north = Math.max(north, y1, y2);
      climb += Math.abs(y2 - y1);
    }
    this.#south = south;
    this.#north = north;
    const height = north - south;
    const crossings = height > 0 ? climb / height : 1;
    this.#bandCount = Math.max(1, Math.min(2 * count, Math.floor((ENTRIES_PER_EDGE * count) / Math.max(1, crossings))));
    this.#bandsPerUnit = height > 0 ? this.#bandCount / height : 0;
    this.#starts = new Uint32Array(this.#bandCount + 1);
    for (let i = 0; i < count; i++) {
      const first = this.#band(Math.min(edges[4 * i + 1] as number, edges[4 * i + 3] as number));
      const last = this.#band(Math.max(edges[4 * i + 1] as number, edges[4 * i + 3] as number));
      for (let band = first; band <= last; band++) this.#starts[band + 1] = (this.#starts[band + 1] as number) + 1;
    }
    for (let band = 0; band < this.#bandCount; band++) {
      this.#starts[band + 1] = (this.#starts[band + 1] as number) + (this.#starts[band] as number);
    }
    this.#entries = new Uint32Array(this.#starts[this.#bandCount] as number);
    const next = this.#starts.slice();
    for (let i = 0; i < count; i++) {
      const first = this.#band(Math.min(edges[4 * i + 1] as number, edges[4 * i + 3] as number));
      const last = this.#band(Math.max(edges[4 * i + 1] as number, edges[4 * i + 3] as number));
      for (let band = first; band <= last; band++) {
        const slot = next[band] as number;
        this.#entries[slot] = i;
        next[band] = slot + 1;
      }
    }
  }

  #band(y: number): number {
    return Math.min(this.#bandCount - 1, Math.floor((y - this.#south) * this.#bandsPerUnit));
  }

  /** 1 inside, 0 exactly on an edge, -1 outside. Exact for any doubles. */
  locate(x: number, y: number): -1 | 0 | 1 {
    if (!(y >= this.#south && y <= this.#north)) return -1;
    const edges = this.#edges;
    const entries = this.#entries;
    const band = this.#band(y);
    const end = this.#starts[band + 1] as number;
    let inside = false;
    for (let slot = this.#starts[band] as number; slot < end; slot++) {
      const at = 4 * (entries[slot] as number);
      const y1 = edges[at + 1] as number;
      const y2 = edges[at + 3] as number;
      const x1 = edges[at] as number;
      const x2 = edges[at + 2] as number;
      if (y1 > y !== y2 > y) {
        if (x > x1 && x > x2) continue;
        if (x < x1 && x < x2) {
          inside = !inside;
          continue;
        }
        const turn = side(x1, y1, x2, y2, x, y);
        if (turn === 0) return 0;
        if (turn > 0 === y2 > y1) inside = !inside;
      } else if (y1 === y && y2 === y) {
        if ((x >= x1 && x <= x2) || (x <= x1 && x >= x2)) return 0;
      } else if ((y1 === y && x1 === x) || (y2 === y && x2 === x)) {
        return 0;
      }
    }
    return inside ? 1 : -1;
  }
}
