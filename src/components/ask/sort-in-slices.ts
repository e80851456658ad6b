import type { Pace } from '../../query/pace.ts';

/** So many values are sorted in one go: a few milliseconds with the slowest comparison, that of names by their sounds. */
const RUN = 256;
/** Steps between two looks at the clock. */
const STEPS = 64;

/** How far a sort is in a longer job: steps before it, and of the whole. */
export interface SortPlace {
  readonly before: number;
  readonly total: number;
}

/** Steps that sorting so many values takes. */
export function sortSteps(count: number): number {
  return count * (1 + Math.max(0, Math.ceil(Math.log2(count / RUN))));
}

/** The values in order, ties as they came; pauses as `pace` says, so that the page goes on and an abort gets through. */
export async function sortInSlices<T>(values: readonly T[], compare: (a: T, b: T) => number, pace: Pace, { before, total }: SortPlace): Promise<readonly T[]> {
  const count = values.length;
  let from: T[] = [];
  let done = before;
  for (let start = 0; start < count; start += RUN) {
    const run = values.slice(start, start + RUN).sort(compare);
    from.push(...run);
    done += run.length;
    if (pace.isDue) await pace.pause(done, total);
  }
  for (let width = RUN; width < count; width *= 2) {
    const to: T[] = [];
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(middle + width, count);
      let left = start;
      let right = middle;
      while (left < middle || right < end) {
        const takesLeft = right >= end || (left < middle && compare(from[left] as T, from[right] as T) <= 0);
        to.push(from[takesLeft ? left++ : right++] as T);
        if (++done % STEPS === 0 && pace.isDue) await pace.pause(done, total);
      }
    }
    from = to;
  }
  return from;
}
