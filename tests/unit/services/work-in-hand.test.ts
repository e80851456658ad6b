import { expect, test } from 'vitest';
import { holdWork, onWorkChange, workIsHeld } from '../../../src/services/work-in-hand.ts';

test('work is held until everything that began has ended, each end counted once', () => {
  const seen: boolean[] = [];
  const stop = onWorkChange(() => seen.push(workIsHeld()));
  const first = holdWork();
  const second = holdWork();
  first();
  first();
  expect(workIsHeld()).toBe(true);
  second();
  stop();
  holdWork()();
  expect(seen).toEqual([true, true, true, false]);
});
