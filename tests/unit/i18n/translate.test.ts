import { describe, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import type { section } from '../../../src/i18n/section.ts';
import { translate } from '../../../src/i18n/translate.ts';
import { formatDate } from '../../../src/i18n/format-date.ts';
import { formatNumber } from '../../../src/i18n/format-number.ts';

type Area = ReturnType<typeof section<Record<string, string>>>;
const folder = new URL('../../../src/i18n/sections/', import.meta.url);
const areas = await Promise.all(
  readdirSync(folder).map(async (file) => Object.values((await import(new URL(file, folder).href)) as Record<string, Area>)),
);

describe('dictionary', () => {
  test('no key stands in two areas', () => {
    const keys = areas.flat().flatMap((area) => Object.keys(area.en));
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test.each(areas.flat())('both languages name the same placeholders, none is empty, Chinese punctuation is full-width', ({ en, zh }) => {
    const names = (text = ''): string[] => [...new Set([...text.matchAll(/\{([a-z-]+)/gi)].map((match) => match[1] ?? ''))].sort();
    for (const [key, text] of Object.entries(en)) {
      expect(text, key).not.toBe('');
      expect(names(zh[key]), key).toEqual(names(text));
      expect(zh[key], key).not.toMatch(/[一-鿿][,;:?!]/);
    }
  });
});

describe('translate', () => {
  test('fills values in, groups numbers and chooses the English plural', () => {
    expect(translate('zh', 'list.title', { count: 6800 })).toContain('6\u202f800');
    expect(translate('en', 'map-frame.scale', { length: '2 km' })).toBe('Scale: 2 km');
  });

  test('a forgotten value is our own mistake', () => {
    expect(() => translate('en', 'map-frame.scale')).toThrow('“Scale: {length}” needs a value for length');
  });
});

describe('formats', () => {
  test('thousands stand apart by a thin space', () => {
    expect(formatNumber(6800)).toBe('6\u202f800');
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
