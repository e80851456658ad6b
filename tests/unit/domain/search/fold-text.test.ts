import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../../src/domain/search/fold-text.ts';

const variants = new Map([['臺', '台']]);
const fold = (text: string) => foldText(text, variants);

describe('foldText', () => {
  test.each([
    ['Ｍ２创意园', 'm2创意园'],
    ['“臺東”', '台東'],
    ['①期', '1期'],
    ["Tong'an 2nd Road", 'tongan2ndroad'],
    ['tái dōng', 'taidong'],
    ['tái', 'tai'],
    ['㎡', 'm2'],
    ['𠮷野', '𠮷野'],
    ['·—（）', ''],
  ])('%s becomes %s', (text, wanted) => expect(fold(text).text).toBe(wanted));

  test('knows where words begin', () => {
    const { text, wordStart } = fold('M2创意园 (Beer-Hall)');
    expect(Array.from(text).filter((_, unit) => wordStart[unit]).join('')).toBe('m2创bh');
  });

  test('an accent typed as its own character does not split a word', () =>
    expect(fold('ta\u0301i').wordStart).toEqual([true, false, false]));

  test('every unit points at the character it comes from', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (original) => {
        const { text, from, to, wordStart } = fold(original);
        expect([from.length, to.length, wordStart.length]).toEqual([text.length, text.length, text.length]);
        for (let unit = 0; unit < text.length; unit++) {
          const [start = -1, end = -1] = [from[unit], to[unit]];
          expect(fold(original.slice(start, end)).text).toContain(text.charAt(unit));
        }
      }),
    ));

  test('folding twice changes nothing', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
    ));
});
