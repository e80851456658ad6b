import type { Pace } from '../../query/pace.ts';

/** So many are sorted in one go: a few milliseconds with the slowest comparison, that of names by their sounds. */
const RUN = 256;
/** Steps between two looks at the clock. */
const STEPS = 64;

/** How far a sort is in a longer job: steps before it, and of the whole. */
export interface SortPlace {
  readonly before: number;
  readonly total: number;
}

/** Steps that sorting so many takes. */
export function sortSteps(count: number): number {
  return count * (1 + Math.max(0, Math.ceil(Math.log2(count / RUN))));
}

/** The numbers below `count` in order, ties rising; pauses as `pace` says, so that the page goes on and an abort gets through. */
export async function sortInSlices(count: number, compare: (a: number, b: number) => number, pace: Pace, { before, total }: SortPlace): Promise<Uint32Array> {
  let from = Uint32Array.from({ length: count }, (_, index) => index);
  let to = new Uint32Array(count);
  let done = before;
  for (let start = 0; start < count; start += RUN) {
    const run = from.subarray(start, start + RUN).sort(compare);
    done += run.length;
    if (pace.isDue) await pace.pause(done, total);
  }
  for (let width = RUN; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(middle + width, count);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        const takesLeft = right >= end || (left < middle && compare(from[left] as number, from[right] as number) <= 0);
        to[at] = from[takesLeft ? left++ : right++] as number;
        if (++done % STEPS === 0 && pace.isDue) await pace.pause(done, total);
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
