import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../src/domain/filter.ts';
import { activeRestrictions } from '../../../../src/state/selectors/active-restrictions.ts';
import { mostRestrictive } from '../../../../src/state/selectors/most-restrictive.ts';
import { familyCounts } from '../../../../src/state/selectors/family-counts.ts';
import { newestYear } from '../../../../src/state/selectors/newest-year.ts';
import { countPlacements } from '../../../../src/state/selectors/placement.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';

const entries = [
  catalogueEntry({ id: 'a', themes: ['port'], precision: 'exact' }),
  catalogueEntry({ id: 'b', themes: ['education', 'culture'], precision: 'area' }),
  catalogueEntry({ id: 'c', themes: ['culture'], precision: 'unlocated', anchor: null }),
  catalogueEntry({ id: 'd', themes: ['roads'], precision: 'unlocated', anchor: null, districtWide: true }),
];

test('each choice, the years and the text are one restriction', () => {
  expect(activeRestrictions(NO_FILTER)).toEqual([]);
  expect(
    activeRestrictions({ ...NO_FILTER, themes: ['port', 'roads'], years: { from: 2020, to: 2023 }, text: ' 台东 ' }),
  ).toEqual([
    { kind: 'choice', facet: 'themes', value: 'port' },
    { kind: 'choice', facet: 'themes', value: 'roads' },
    { kind: 'years', from: 2020, to: 2023 },
    { kind: 'text', text: '台东' },
  ]);
});

test('the way back from nothing is the part whose removal brings most', () => {
  expect(mostRestrictive(entries, { ...NO_FILTER, themes: ['culture'], precisions: ['exact'] })).toEqual({
    part: 'precisions',
    count: 2,
  });
  expect(mostRestrictive(entries, { ...NO_FILTER, themes: ['metro'], text: 'zzz' })).toBeNull();
});

test('a record of two themes of one family counts once for the family, whatever themes are chosen', () => {
  const families = [
    { id: 'port', themes: ['port'] },
    { id: 'public', themes: ['education', 'culture'] },
  ] as const;
  const counts = familyCounts(entries, { ...NO_FILTER, themes: ['port'] }, families);
  expect([...counts]).toEqual([
    ['port', 1],
    ['public', 2],
  ]);
});

test('families are counted anew only where another part of the filter changed', () => {
  const families = [{ id: 'public', themes: ['education', 'culture'] }] as const;
  const before = familyCounts(entries, NO_FILTER, families);
  expect(familyCounts(entries, { ...NO_FILTER, themes: ['port'] }, families)).toBe(before);
  expect([...familyCounts(entries, { ...NO_FILTER, themes: ['port'], precisions: ['area'] }, families)]).toEqual([['public', 1]]);
  expect([...familyCounts(entries, { ...NO_FILTER, themes: ['port'] }, families)]).toEqual([['public', 2]]);
});

test('district-wide records are not counted as missing a place', () => {
  expect(countPlacements(entries)).toEqual({ 'on-map': 2, unlocated: 1, 'district-wide': 1 });
});

test('a target counts as the newest year only where nothing is reported', () => {
  const target = { nature: 'target', document: 'd', fromYear: 2025, toYear: 2025, date: '2025', stage: null } as const;
  const report = { ...target, nature: 'baseline', date: '2021-06' } as const;
  expect(newestYear(catalogueEntry({ id: 'x', facts: [target, report] }))).toEqual({ year: 2021, nature: 'report' });
  expect(newestYear(catalogueEntry({ id: 'y', facts: [target] }))).toEqual({ year: 2025, nature: 'target' });
  expect(newestYear(catalogueEntry({ id: 'z' }))).toBeNull();
});
