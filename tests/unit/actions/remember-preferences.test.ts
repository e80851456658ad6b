import { expect, test, vi } from 'vitest';
import { rememberPreferences } from '../../../src/actions/remember-preferences.ts';
import { setAppearance } from '../../../src/actions/set-appearance.ts';
import { setLanguage } from '../../../src/actions/set-language.ts';
import { setSort } from '../../../src/actions/set-sort.ts';
import type { Preferences } from '../../../src/services/preferences.ts';
import { appStore } from '../../fixtures/app-store.ts';

test('what is known is taken over, and changes are kept until stopped', () => {
  const store = appStore();
  const write = vi.fn<Preferences['write']>(() => true);
  const stop = rememberPreferences(store, { read: () => ({ ok: true, value: { language: 'en' } }), write });
  expect(store.get().language).toBe('en');
  setAppearance(store, 'dark');
  expect(write).toHaveBeenLastCalledWith({ language: 'en', appearance: 'dark', camera: null });
  setSort(store, 'name');
  expect(write).toHaveBeenCalledTimes(1);
  stop();
  setLanguage(store, 'zh');
  expect(write).toHaveBeenCalledTimes(1);
});

test('blocked storage is told once, and nothing is tried after that', () => {
  const store = appStore();
  const write = vi.fn(() => false);
  rememberPreferences(store, { read: () => ({ ok: false }), write });
  setLanguage(store, 'en');
  expect(write).not.toHaveBeenCalled();
  expect(store.get().notices.map(({ key }) => key)).toEqual(['notice.storage-blocked']);
});

test('storage that is full at the first change is told then, once', () => {
  const store = appStore();
  const write = vi.fn(() => false);
  rememberPreferences(store, { read: () => ({ ok: true, value: {} }), write });
  expect(store.get().notices).toEqual([]);
  setLanguage(store, 'en');
  setLanguage(store, 'zh');
  expect(write).toHaveBeenCalledTimes(1);
  expect(store.get().notices).toHaveLength(1);
});
