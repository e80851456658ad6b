import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SmallestNumbers } from '../../../../src/geo/index/smallest-numbers.ts';

test('knows the largest of the smallest so far', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 30 }), (count, numbers) => {
      const smallest = new SmallestNumbers(count);
      numbers.forEach((number, i) => {
        smallest.add(number);
        expect(smallest.largest).toBe(numbers.slice(0, i + 1).sort((a, b) => a - b)[count - 1] ?? Infinity);
      });
    }),
  );
});

test('of none, every number is too large', () => expect(new SmallestNumbers(0).largest).toBe(-Infinity));
