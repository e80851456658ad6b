import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryAfterMs } from '../../../../src/domain/sync/retry.ts';

test('pauses lie between one second and five minutes, whatever the number of attempts', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempts, random) => {
      const wait = retryAfterMs(attempts, random);
      expect(wait).toBeGreaterThanOrEqual(1000);
      expect(wait).toBeLessThanOrEqual(300_000);
    }),
  );
});

test('the limit doubles with each attempt until it is five minutes', () => {
  expect([0, 1, 2, 3, 9, 40].map((attempts) => retryAfterMs(attempts, 0.999_999_9))).toEqual([1000, 2000, 4000, 8000, 300_000, 300_000]);
});
