import { describe, expect, test } from 'vitest';
import { dictionary, type TextKey } from '../../../src/i18n/dictionary.ts';
import { formatDate } from '../../../src/i18n/format-date.ts';
import { formatNumber } from '../../../src/i18n/format-number.ts';

describe('dictionary', () => {
  test('both languages name the same placeholders', () => {
    const names = (text: string): string[] => [...new Set([...text.matchAll(/\{([a-z-]+)/gi)].map((match) => match[1] ?? ''))].sort();
    for (const key of Object.keys(dictionary.en) as TextKey[]) {
      expect(names(dictionary.zh[key]), key).toEqual(names(dictionary.en[key]));
    }
  });

  test('no text is empty, and Chinese texts use full-width punctuation', () => {
    for (const key of Object.keys(dictionary.en) as TextKey[]) {
      expect(dictionary.en[key], key).not.toBe('');
      expect(dictionary.zh[key], key).not.toMatch(/[一-鿿][,;:?!]/);
    }
  });
});

describe('formats', () => {
  test('thousands stand apart by a thin space', () => {
    expect(formatNumber(6800)).toBe('6\u2009800');
    expect(formatNumber(43.25, 1)).toBe('43.3');
  });

  test('a date is only as long as it is known', () => {
    expect(formatDate('zh', '2022')).toBe('2022年');
    expect(formatDate('zh', '2022-12')).toBe('2022年12月');
    expect(formatDate('zh', '2022-12-01')).toBe('2022年12月1日');
    expect(formatDate('en', '2022-12-01')).toBe('1 Dec 2022');
    expect(formatDate('en', '2022-12')).toBe('Dec 2022');
    expect(formatDate('en', '2022')).toBe('2022');
  });
});
