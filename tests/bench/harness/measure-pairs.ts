import { median } from './median.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';
import type { JudgedResult } from './bench.ts';

interface PairOptions {
  readonly name: string;
  readonly unit: string;
  /** Ratio ours / reference that must not be exceeded. */
  readonly limit: number;
  readonly referenceName: string;
  /** `BENCH_PAIRS` in the environment replaces it, for a quick look while working. */
  readonly pairs: number;
  /** Each returns one measured value; called in turn, in seeded random order, after one call each that does not count. */
  readonly ours: () => Promise<number>;
  readonly reference: () => Promise<number>;
}

const SEED = 20_260_322;

/** Measures two things in turn, so that a busy moment of the machine hits both, and compares their medians. */
export async function measurePairs({ name, unit, limit, referenceName, pairs: usual, ours, reference }: PairOptions): Promise<JudgedResult> {
  const pairs = Number(process.env['BENCH_PAIRS'] ?? usual);
  const random = seededRandom(SEED);
  const values = { ours: [] as number[], reference: [] as number[] };
  await reference();
  await ours();
  for (let pair = 0; pair < pairs; pair += 1) {
    const oursFirst = random() < 0.5;
    if (oursFirst) values.ours.push(await ours());
    values.reference.push(await reference());
    if (!oursFirst) values.ours.push(await ours());
  }
  const measured = { ours: median(values.ours), reference: median(values.reference) };
  return { name, n: pairs, ...measured, referenceName, ratio: measured.ours / measured.reference, unit, limit };
}
