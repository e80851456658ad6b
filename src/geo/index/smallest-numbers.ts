/** The `count` smallest of the numbers added so far, rising. */
export class SmallestNumbers {
  readonly #count: number;
  readonly #numbers: number[] = [];

  constructor(count: number) {
    this.#count = count;
  }

  /** The largest of them; infinite while there are fewer than `count`. */
  get largest(): number {
    return this.#numbers.length < this.#count ? Infinity : (this.#numbers.at(-1) ?? -Infinity);
  }

  add(number: number): void {
    if (number >= this.largest) return;
    const after = this.#numbers.findIndex((each) => each > number);
    this.#numbers.splice(after === -1 ? this.#numbers.length : after, 0, number);
    this.#numbers.length = Math.min(this.#numbers.length, this.#count);
  }
}
