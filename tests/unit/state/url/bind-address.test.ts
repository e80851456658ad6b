import { describe, expect, test } from 'vitest';
import { INITIAL_STATE } from '../../../../src/state/app-state.ts';
import { NO_FILTER } from '../../../../src/domain/filter.ts';
import { createStore } from '../../../../src/state/store.ts';
import { type AddressBar, bindAddress } from '../../../../src/state/url/bind-address.ts';
import type { ReadLink } from '../../../../src/state/url/link.ts';

/** An address bar with a history, as far as the product uses one. */
function addressBar(start: string) {
  const entries = [start];
  let index = 0;
  let onPop: (() => void) | undefined;
  const bar: AddressBar = {
    location: {
      get href() {
        return entries[index] ?? '';
      },
    },
    history: {
      pushState: (_state, _title, url) => {
        entries.splice(++index, entries.length, String(url));
      },
      replaceState: (_state, _title, url) => {
        entries[index] = String(url);
      },
    },
    addEventListener: (_type, listener) => {
      onPop = listener;
    },
  };
  return { bar, entries, back: () => ((index -= 1), onPop?.()) };
}

function bound(start: string) {
  const address = addressBar(start);
  const store = createStore(INITIAL_STATE);
  const reads: ReadLink[] = [];
  const { link } = bindAddress(address.bar, store, (read) => reads.push(read));
  return { ...address, store, reads, link };
}

describe('bindAddress', () => {
  test('a link sets the state and its problems are reported', () => {
    const { store, reads } = bound('https://m.example/?site=dabaodao&bad=1#map=13/36.1/120.3');
    expect(store.get()).toMatchObject({ selectedId: 'dabaodao', camera: { zoom: 13, center: [120.3, 36.1] } });
    expect(reads[0]?.problems).toHaveLength(1);
  });

  test('opening a record makes a history entry and Back closes it', () => {
    const { store, entries, back } = bound('https://m.example/');
    store.update((state) => ({ ...state, selectedId: 'dabaodao' }));
    expect(entries).toEqual(['https://m.example/', 'https://m.example/?site=dabaodao']);
    back();
    expect(store.get().selectedId).toBeNull();
  });

  test('moving the map and filtering replace the entry', () => {
    const { store, entries } = bound('https://m.example/');
    store.update((state) => ({ ...state, camera: { zoom: 12, center: [120.35, 36.1] } }));
    store.update((state) => ({ ...state, filter: { ...NO_FILTER, themes: ['port'] } }));
    expect(entries).toEqual(['https://m.example/?theme=port#map=12/36.1/120.35']);
  });

  test('a link without a language keeps the one of the reader', () => {
    const { store, back } = bound('https://m.example/');
    store.update((state) => ({ ...state, language: 'en', selectedId: 'dabaodao' }));
    back();
    expect(store.get()).toMatchObject({ language: 'en', selectedId: null });
  });

  test('a link to share names the view and the data version', () => {
    const { store, link, entries } = bound('https://m.example/?site=dabaodao');
    expect(link()).toBe('https://m.example/?site=dabaodao');
    store.update((state) => ({
      ...state,
      view: { zoom: 12, center: [120.35, 36.1] },
      catalogue: { status: 'ready', value: { version: '2026-11-22', entries: [] } },
    }));
    expect(link()).toBe('https://m.example/?site=dabaodao&v=2026-11-22#map=12/36.1/120.35');
    expect(entries).toEqual(['https://m.example/?site=dabaodao']);
  });

  test('a change that no link shows leaves the address alone', () => {
    const { store, entries } = bound('https://m.example/');
    store.update((state) => ({ ...state, hoveredId: 'x' }));
    expect(entries).toEqual(['https://m.example/']);
  });
});
