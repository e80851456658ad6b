import type { Bench } from './harness/bench.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import { milliseconds } from './geo/milliseconds.ts';
import { workloads } from './geo/workloads.ts';

const PAIRS = 9;
let kept: unknown;
const keep = (answer: unknown): void => {
  kept = answer;
};

/** Spatial work on one thread of Node. */
export const benches: readonly Bench[] = Object.entries(workloads).map(([workload, make]) => ({
  name: `${workload}-node`,
  run: async () => {
    const { limit, referenceName, ours, reference, check } = make();
    check(ours(), reference());
    const result = await measurePairs({
      name: `${workload}-node`,
      unit: 'ms',
      limit,
      referenceName,
      pairs: PAIRS,
      ours: () => Promise.resolve(milliseconds(ours, keep)),
      reference: () => Promise.resolve(milliseconds(reference, keep)),
    });
    if (kept === undefined) throw new Error(`${workload} gave no answer`);
    return [result];
  },
}));
