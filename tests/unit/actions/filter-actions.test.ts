import { expect, test } from 'vitest';
import { clearFilter } from '../../../src/actions/clear-filter.ts';
import { setFilter } from '../../../src/actions/set-filter.ts';
import { toggleFilterChoice } from '../../../src/actions/toggle-filter-choice.ts';
import { toggleThemes } from '../../../src/actions/toggle-themes.ts';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { appStore } from '../../fixtures/app-store.ts';

test('a choice is added by the first press and taken away by the second', () => {
  const store = appStore();
  toggleFilterChoice(store, 'stages', 'planned');
  toggleFilterChoice(store, 'stages', 'completed');
  expect(store.get().filter.stages).toEqual(['planned', 'completed']);
  toggleFilterChoice(store, 'stages', 'planned');
  expect(store.get().filter.stages).toEqual(['completed']);
});

test('a partly chosen family becomes whole, a whole one is let go, and other themes stay', () => {
  const store = appStore();
  setFilter(store, { themes: ['port', 'roads'] });
  toggleThemes(store, ['roads', 'metro']);
  expect(store.get().filter.themes).toEqual(['port', 'roads', 'metro']);
  toggleThemes(store, ['roads', 'metro']);
  expect(store.get().filter.themes).toEqual(['port']);
});

test('setting one member leaves the others, clearing leaves none', () => {
  const store = appStore();
  setFilter(store, { text: '台东' });
  setFilter(store, { years: { from: 2021, to: 2023 } });
  expect(store.get().filter).toEqual({ ...NO_FILTER, text: '台东', years: { from: 2021, to: 2023 } });
  clearFilter(store);
  expect(store.get().filter).toBe(NO_FILTER);
});
