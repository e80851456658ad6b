import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approximateFrom, approximatelyWithin, approximatePattern, LONGEST_PATTERN } from '../../../../src/domain/search/approximate.ts';

/** Distance of two whole texts by the definition: wrong, missing, too many, neighbours swapped, each part changed once. */
function distance(a: string, b: string): number {
  const table: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 0; row <= a.length; row++) {
    for (let column = 0; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const options = [
        row === 0 ? column : at(row - 1, column) + 1,
        column === 0 ? row : at(row, column - 1) + 1,
        row > 0 && column > 0 ? at(row - 1, column - 1) + (same ? 0 : 1) : Infinity,
        swapped ? at(row - 2, column - 2) + 1 : Infinity,
      ];
      (table[row] ?? [])[column] = Math.min(...options);
    }
  }
  return at(a.length, b.length);
}
const anyPart = (pattern: string, text: string): number => {
  let best = pattern.length;
  for (let from = 0; from <= text.length; from++) {
    for (let to = from; to <= text.length; to++) best = Math.min(best, distance(pattern, text.slice(from, to)));
  }
  return best;
};
const word = (maxLength: number, minLength = 0) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength, minLength });

describe('approximatelyWithin', () => {
  test.each([
    ['taidong', 'xtaidongx', 0],
    ['tiadong', 'taidong', 1],
    ['taidng', 'taidong', 1],
    ['taiddong', 'taidong', 1],
    ['台冬步', '台东步行街', 1],
    ['abc', '', 3],
  ])('%s in %s is %i away', (pattern, text, wanted) => expect(approximatelyWithin(approximatePattern(pattern), text)).toBe(wanted));

  test('agrees with the definition on every part of the text', () =>
    fc.assert(
      fc.property(word(7, 1), word(10), (pattern, text) => {
        expect(approximatelyWithin(approximatePattern(pattern), text)).toBe(anyPart(pattern, text));
      }),
      { numRuns: 1500 },
    ));

  test('works at its longest pattern', () => {
    const longest = 'ab'.repeat(20).slice(0, LONGEST_PATTERN);
    expect(approximatelyWithin(approximatePattern(longest), `x${longest}x`)).toBe(0);
    expect(approximatelyWithin(approximatePattern(longest), longest.replace('ab', 'xb'))).toBe(1);
  });

  test('refuses patterns it cannot hold', () => {
    expect(() => approximatePattern('')).toThrow('pattern of 0 characters');
    expect(() => approximatePattern('a'.repeat(LONGEST_PATTERN + 1))).toThrow('pattern of 32 characters');
  });
});

test('approximateFrom agrees with the definition on the parts that begin at its start', () =>
  fc.assert(
    fc.property(word(6, 1), word(12), fc.nat(11), (pattern, text, at) => {
      const start = Math.min(at, text.length);
      const ends = Array.from({ length: text.length - start + 1 }, (_, length) => distance(pattern, text.slice(start, start + length)));
      const found = approximateFrom(pattern, text, start);
      expect(found.distance).toBe(Math.min(...ends));
      expect(ends[found.end - start]).toBe(found.distance);
    }),
  ));
