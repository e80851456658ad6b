import { describe, expect, test } from 'vitest';
import type { ResultRow } from '../../../../src/components/ask/ask-state.ts';
import { cellWords, columnsOf, sortedRows } from '../../../../src/components/ask/table-columns.ts';
import type { NameSources } from '../../../../src/components/ask/ask-words.ts';
import { realVocabulary } from '../../../fixtures/real-vocabulary.ts';

const names = (language: 'zh' | 'en'): NameSources => ({ language, vocabulary: realVocabulary, layers: new Map(), terms: null, documents: new Map() });
const row = (id: string, more: Partial<ResultRow['row']> & { readonly metres?: number; readonly certain?: boolean } = {}): ResultRow => {
  const { metres = null, certain = true, ...rest } = more;
  return { id, certain, metres, row: { id, geometry: { type: 'Point', coordinates: [120, 36] }, errorMetres: 20, isSomewhereInside: false, properties: { name: [id, id] }, ...rest } };
};
const ids = (rows: readonly ResultRow[]): string => rows.map(({ id }) => id).join(' ');

describe('columns', () => {
  test('of projects tell theme, stage and sub-district; a distance only where there is one', () => {
    expect(columnsOf([row('a')], 'sites')).toEqual(['name', 'verdict', 'theme', 'stage', 'subdistrict', 'error']);
    expect(columnsOf([row('a', { metres: 5 })], 'stations')).toEqual(['name', 'verdict', 'distance', 'error']);
  });

  test('speak the language, join several values, and are empty where nothing is known', () => {
    const site = row('a', { properties: { name: ['港', 'Port'], theme: ['port', 'parking'] }, metres: 1234 });
    expect(cellWords('name', site, names('zh'))).toBe('港');
    expect(cellWords('name', site, names('en'))).toBe('Port');
    expect(cellWords('theme', site, names('zh')).split('、')).toHaveLength(2);
    expect(cellWords('stage', site, names('en'))).toBe('');
    expect(cellWords('distance', row('a'), names('en'))).toBe('');
    expect(cellWords('error', row('a', { errorMetres: 0 }), names('en'))).toBe('');
    expect(cellWords('error', row('a', { geometry: null }), names('en'))).toBe('');
    expect(cellWords('distance', site, names('en'))).toMatch(/1\.2.*km/);
  });
});

describe('order', () => {
  const rows = [row('项目10', { metres: 30, certain: false }), row('项目9', { metres: 200 }), row('项目100')];

  test('is the answer’s own until a column is chosen', () => expect(sortedRows(rows, null, false, names('zh'))).toBe(rows));

  test('counts numbers in names, and turns round', () => {
    expect(ids(sortedRows(rows, 'name', false, names('zh')))).toBe('项目9 项目10 项目100');
    expect(ids(sortedRows(rows, 'name', true, names('zh')))).toBe('项目100 项目10 项目9');
  });

  test('of Chinese names is that of their sounds', () => {
    const chinese = ['台东', '登州', '辽宁'].map((id) => row(id));
    expect(ids(sortedRows(chinese, 'name', false, names('zh')))).toBe('登州 辽宁 台东');
  });

  test('puts unknown last in either direction', () => {
    expect(ids(sortedRows(rows, 'distance', false, names('zh')))).toBe('项目10 项目9 项目100');
    expect(ids(sortedRows(rows, 'distance', true, names('zh')))).toBe('项目9 项目10 项目100');
  });

  test('of certainty puts certain first; of error the best known', () => {
    expect(ids(sortedRows(rows, 'verdict', false, names('zh')))).toBe('项目9 项目100 项目10');
    expect(ids(sortedRows([row('a', { errorMetres: 90 }), row('b', { errorMetres: 5 })], 'error', false, names('en')))).toBe('b a');
  });

  test('of very many is still whole, and ties keep their places', () => {
    const many = Array.from({ length: 6000 }, (_, index) => row(`${String(index % 3)}-${String(index)}`, { properties: { name: String(index % 3) } }));
    const sorted = sortedRows(many, 'name', false, names('en'));
    expect(new Set(sorted).size).toBe(6000);
    expect(ids(sorted.slice(0, 3))).toBe('0-0 0-3 0-6');
    expect(ids(sorted.slice(-2))).toBe('2-5996 2-5999');
  });
});
