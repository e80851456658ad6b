/** A set of whole numbers below a limit, one bit each; lists them in rising order without sorting. */
export class IdSet {
  readonly #words: Uint32Array;
  #size = 0;

  constructor(limit: number) {
    this.#words = new Uint32Array((limit + 31) >>> 5);
  }

  /** Adds numbers that are not in the set yet. */
  addNew(id: number): void {
    const word = id >>> 5;
    this.#words[word] = (this.#words[word] as number) | (1 << (id & 31));
    this.#size++;
  }

  toArray(): Uint32Array {
    const ids = new Uint32Array(this.#size);
    let next = 0;
    for (let word = 0; word < this.#words.length; word++) {
      let bits = this.#words[word] as number;
      while (bits !== 0) {
        const lowest = 31 - Math.clz32(bits & -bits);
        ids[next++] = 32 * word + lowest;
        bits &= bits - 1;
      }
    }
    return ids;
  }
}
