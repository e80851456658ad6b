import { expect, test } from 'vitest';
import { answerHost, embedState } from '../../../../src/components/embed/answer-host.ts';
import { NO_FILTER } from '../../../../src/domain/filter.ts';
import { appStore } from '../../../fixtures/app-store.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';

const ready = () => appStore({ embedded: '', catalogue: { status: 'ready', value: { version: '2026-11-22', entries: [catalogueEntry({ id: 'a', themes: ['parks'] }), catalogueEntry({ id: 'b', themes: ['port'] })] } } });

test('a page selects, filters and moves the map, and is told what follows', () => {
  const store = ready();
  expect(answerHost(store, { do: 'select', record: 'a' })).toBeNull();
  expect(answerHost(store, { do: 'filter', query: 'theme=parks&year=by-2023&q=a' })).toBeNull();
  expect(answerHost(store, { do: 'look', center: [120.36, 36.1], zoom: 30 })).toBeNull();
  expect(store.get().camera).toEqual({ center: [120.36, 36.1], zoom: 17 });
  expect(embedState(store.get())).toMatchObject({ record: 'a', query: 'theme=parks&year=by-2023&q=a', version: '2026-11-22' });
  expect(answerHost(store, { do: 'filter', query: '' })).toBeNull();
  expect(store.get().filter).toEqual(NO_FILTER);
  expect(embedState(store.get())).toMatchObject({ query: '', count: 2 });
  expect(answerHost(store, { do: 'select', record: null })).toBeNull();
  expect(answerHost(store, { do: 'look', center: null, zoom: null })).toBeNull();
  expect(store.get()).toMatchObject({ selectedId: null, camera: null });
});

test.each([
  ['a record that is none', { do: 'select', record: '<img src=x onerror=alert(1)>' }, 'record'],
  ['a filter with a value that is none', { do: 'filter', query: 'theme=parks,nonsense' }, 'filter'],
  ['a filter with a key that is none', { do: 'filter', query: 'theme=parks&evil=1' }, 'filter'],
  ['a filter that opens a card', { do: 'filter', query: 'site=b' }, 'filter'],
  ['a filter that opens a desk', { do: 'filter', query: 'desk=report' }, 'filter'],
  ['a filter that changes the language', { do: 'filter', query: 'lang=en' }, 'filter'],
  ['a filter that asks a question', { do: 'filter', query: 'ask=1' }, 'filter'],
  ['a place beyond the base map', { do: 'look', center: [2.35, 48.85], zoom: 12 }, 'value'],
] as const)('%s is refused, and nothing changes', (_, request, problem) => {
  const store = ready();
  const before = store.get();
  expect(answerHost(store, request)).toBe(problem);
  expect(store.get()).toBe(before);
});

test('before the data are here a record cannot be chosen', () => {
  expect(answerHost(appStore({ embedded: '', catalogue: { status: 'loading' } }), { do: 'select', record: 'a' })).toBe('not-ready');
});
