import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patienceOf } from '../../../src/storage/patience.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('work that answers in time is heard, and no timer is left', async () => {
  expect(await patienceOf(1000)(Promise.resolve('done'))).toEqual({ answer: 'done' });
  await expect(patienceOf(1000)(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(vi.getTimerCount()).toBe(0);
});

test('work that does not answer is given up at the limit and not before', async () => {
  const heard = vi.fn();
  void patienceOf(1000)(new Promise(() => undefined)).then(heard);
  await vi.advanceTimersByTimeAsync(999);
  expect(heard).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toHaveBeenCalledWith(null);
});
