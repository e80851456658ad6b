import { expect, test } from 'vitest';
import type { Fact } from '../../../../src/domain/catalogue.ts';
import { sortEntries } from '../../../../src/state/selectors/sort-entries.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';

const fact = (year: number, nature: Fact['nature'] = 'actual'): Fact => ({
  nature,
  document: 'doc',
  fromYear: year,
  toYear: year,
  date: String(year),
  stage: null,
});
const ids = (sorted: readonly { readonly id: string }[]): string => sorted.map(({ id }) => id).join(' ');

test('names stand in pinyin order in Chinese, in alphabetic order in English', () => {
  const entries = [
    catalogueEntry({ id: 'zhong', name: { zh: '中车四方', en: 'CRRC' } }),
    catalogueEntry({ id: 'da', name: { zh: '大鲍岛', en: 'Dabaodao' } }),
    catalogueEntry({ id: 'an', name: { zh: '鞍山路', en: 'Anshan Road' } }),
  ];
  expect(ids(sortEntries(entries, 'name', 'zh', null))).toBe('an da zhong');
  expect(ids(sortEntries(entries, 'name', 'en', null))).toBe('an zhong da');
});

test('the newest report comes first; a target however far is not a report', () => {
  const entries = [
    catalogueEntry({ id: 'silent' }),
    catalogueEntry({ id: 'target', facts: [fact(2035, 'target')] }),
    catalogueEntry({ id: 'old', facts: [fact(2016)] }),
    catalogueEntry({ id: 'new', facts: [fact(2023), fact(2030, 'target')] }),
  ];
  expect(ids(sortEntries(entries, 'newest', 'zh', null))).toBe('new old target silent');
});

test('by distance, records without a place come last and keep their order', () => {
  const entries = [
    catalogueEntry({ id: 'nowhere', anchor: null }),
    catalogueEntry({ id: 'far', anchor: [120.4, 36.1] }),
    catalogueEntry({ id: 'nowhere-2', anchor: null }),
    catalogueEntry({ id: 'near', anchor: [120.31, 36.1] }),
  ];
  expect(ids(sortEntries(entries, 'distance', 'zh', [120.3, 36.1]))).toBe('near far nowhere nowhere-2');
});

test('best known: what is on the map before what has no place before what is district-wide, groups first', () => {
  const entries = [
    catalogueEntry({ id: 'wide', districtWide: true, anchor: null, facts: [fact(2022), fact(2023)] }),
    catalogueEntry({ id: 'lost', anchor: null }),
    catalogueEntry({ id: 'little', facts: [fact(2022)] }),
    catalogueEntry({ id: 'much', facts: [fact(2022), fact(2023)] }),
    catalogueEntry({ id: 'group', group: { stated: 23, named: 1 } }),
  ];
  expect(ids(sortEntries(entries, 'relevance', 'zh', null))).toBe('group much little lost wide');
});
