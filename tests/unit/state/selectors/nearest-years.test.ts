import { expect, test } from 'vitest';
import type { Fact } from '../../../../src/domain/catalogue.ts';
import { NO_FILTER } from '../../../../src/domain/filter.ts';
import { nearestYears } from '../../../../src/state/selectors/nearest-years.ts';
import { yearsOf } from '../../../../src/state/years.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';

const fact = (year: number, nature: Fact['nature'] = 'actual'): Fact => ({ nature, stage: null, document: 'd', fromYear: year, toYear: year, date: String(year) });
const entries = [catalogueEntry({ id: 'a', themes: ['port'], facts: [fact(2020)] }), catalogueEntry({ id: 'b', themes: ['port'], facts: [fact(2026, 'target')] }), catalogueEntry({ id: 'c', themes: ['parks'], facts: [fact(2023)] })];

test('the nearest year with results is found on either side, with the other filters kept', () => {
  const themes = ['port'] as const;
  expect(nearestYears(entries, { ...NO_FILTER, themes, years: { from: 2022, to: 2022 } })).toEqual({ years: { from: 2020, to: 2020 }, count: 1 });
  expect(nearestYears(entries, { ...NO_FILTER, themes, years: { from: 2025, to: 2025 } })).toEqual({ years: { from: 2026, to: 2026 }, count: 1 });
});

test('of two years equally near it is the earlier one', () => {
  expect(nearestYears(entries, { ...NO_FILTER, themes: ['port'], years: { from: 2023, to: 2023 } })?.years.to).toBe(2020);
});

test('the sense of the years is kept', () => {
  expect(nearestYears(entries, { ...NO_FILTER, years: yearsOf('for', 2030) })).toEqual({ years: yearsOf('for', 2026), count: 1 });
  expect(nearestYears(entries, { ...NO_FILTER, years: yearsOf('by', 2017) })).toEqual({ years: yearsOf('by', 2020), count: 1 });
});

test('without years, or where no year helps, there is none', () => {
  expect(nearestYears(entries, NO_FILTER)).toBeNull();
  expect(nearestYears(entries, { ...NO_FILTER, themes: ['sports'], years: { from: 2022, to: 2022 } })).toBeNull();
});
