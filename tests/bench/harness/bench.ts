/** One line of `bench-results.json`; for times `ratio` = ours / reference, below 1 is faster. */
export interface BenchResult {
  readonly name: string;
  /** Pairs measured, or 1 for what does not vary. */
  readonly n: number;
  readonly ours: number;
  readonly reference: number;
  readonly referenceName: string;
  readonly ratio: number;
  readonly unit: string;
}

/** A result with the ratio it must not exceed. */
export interface JudgedResult extends BenchResult {
  readonly limit: number;
}

/** A benchmark file exports `benches`, a list of these; `npm run bench <name>` picks by name. */
export interface Bench {
  readonly name: string;
  readonly run: () => Promise<readonly JudgedResult[]>;
}
