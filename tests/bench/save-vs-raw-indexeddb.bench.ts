import type { Bench } from './harness/bench.ts';
import { inFreshPage } from './harness/browser.ts';
import { openFieldDevice } from './harness/field-device.ts';

const NAME = 'save-vs-raw-indexeddb';
const SAVES = 300;
/** Saves that do not count: the first ones open the database and the second copy. */
const WARM = 20;
const LIMIT = 3;

/** The value that 95 % of the others do not exceed. */
function p95(values: readonly number[]): number {
  const value = values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];
  if (value === undefined) throw new RangeError('p95 of no values');
  return value;
}

/** Until "saved" is said of a record without a photo, beside one strict transaction that puts the same row; in turn, in one run. */
export const benches: readonly Bench[] = [
  {
    name: NAME,
    run: () =>
      inFreshPage(async (page) => {
        await openFieldDevice(page);
        const times = await page.evaluate(
          async ([saves, warm]) => {
            const ours: number[] = [];
            const reference: number[] = [];
            for (let index = 0; index < warm + saves; index += 1) {
              const [save, raw] = [await window.fieldDevice.save(), await window.fieldDevice.saveRaw()];
              if (index < warm) continue;
              ours.push(save);
              reference.push(raw);
            }
            return { ours, reference };
          },
          [SAVES, WARM] as const,
        );
        const [ours, reference] = [p95(times.ours), p95(times.reference)];
        return [{ name: NAME, n: SAVES, ours, reference, referenceName: 'p95 of one raw strict transaction of the same row', ratio: ours / reference, unit: 'ms', limit: LIMIT }];
      }),
  },
];
