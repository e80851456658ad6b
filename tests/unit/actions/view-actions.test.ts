import { expect, test } from 'vitest';
import { dismissNotice } from '../../../src/actions/dismiss-notice.ts';
import { forgetPosition } from '../../../src/actions/forget-position.ts';
import { setAppearance } from '../../../src/actions/set-appearance.ts';
import { setLanguage } from '../../../src/actions/set-language.ts';
import { setPanel } from '../../../src/actions/set-panel.ts';
import { setSort } from '../../../src/actions/set-sort.ts';
import { showNotice } from '../../../src/actions/show-notice.ts';
import { appStore } from '../../fixtures/app-store.ts';

test('language, appearance, order and panel each change alone', () => {
  const store = appStore();
  const before = store.get();
  setLanguage(store, 'en');
  setAppearance(store, 'sunlight');
  setSort(store, 'name');
  setPanel(store, 'legend');
  expect(store.get()).toEqual({ ...before, language: 'en', appearance: 'sunlight', sort: 'name', panel: 'legend' });
});

test('choosing what is chosen already changes nothing', () => {
  const store = appStore();
  const before = store.get();
  setLanguage(store, 'zh');
  setAppearance(store, 'auto');
  setSort(store, 'relevance');
  setPanel(store, 'projects');
  forgetPosition(store);
  dismissNotice(store, 7);
  expect(store.get()).toBe(before);
});

test('the same message is told once, with its newest values, and goes when dismissed', () => {
  const store = appStore();
  showNotice(store, 'info', 'notice.locate-found', { metres: 20 });
  showNotice(store, 'info', 'notice.locate-found', { metres: 8 });
  showNotice(store, 'error', 'notice.data-missing', { file: 'base' });
  const [found, missing] = store.get().notices;
  expect(found?.values).toEqual({ metres: 8 });
  expect(found?.id).not.toBe(missing?.id);
  dismissNotice(store, found?.id ?? 0);
  expect(store.get().notices.map(({ key }) => key)).toEqual(['notice.data-missing']);
});

test('the position is forgotten when asked', () => {
  const store = appStore({ position: { point: [120.35, 36.09], accuracyMetres: 12 } });
  forgetPosition(store);
  expect(store.get().position).toBeNull();
});
