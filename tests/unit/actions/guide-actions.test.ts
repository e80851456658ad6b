import { expect, test } from 'vitest';
import { compareRecord } from '../../../src/actions/compare-record.ts';
import { restoreView, showStep, viewBefore } from '../../../src/actions/show-story-step.ts';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { appStore } from '../../fixtures/app-store.ts';

test('one project after the other is added to the comparison from its card; the fifth takes the place of the first', () => {
  const store = appStore();
  for (const id of ['a', 'b', 'a', 'c', 'd', 'e']) compareRecord(store, id);
  expect(store.get()).toMatchObject({ desk: 'compare', deskLink: 'compare.site.a.c.d.e' });
  store.update((state) => ({ ...state, deskLink: 'compare.site.x' }));
  compareRecord(store, 'y');
  expect(store.get().deskLink).toBe('compare.site.x.y');
});

test('a step shows its place, projects and year; what was shown before comes back', () => {
  const filter = { ...NO_FILTER, text: '港' };
  const store = appStore({ filter, selectedId: 'a', view: { center: [120.35, 36.1], zoom: 12 } });
  const before = viewBefore(store);
  showStep(store, { title: { zh: '甲', en: 'A' }, text: { zh: '甲', en: 'A' }, statements: [], camera: { center: [120.3, 36], zoom: 14 }, themes: ['port'], year: { sense: 'for', year: 2024 }, record: 'b' });
  expect(store.get()).toMatchObject({ selectedId: null, hoveredId: 'b', camera: { zoom: 14 }, filter: { text: '', themes: ['port'], years: { from: 2024, to: 2024, sense: 'for' } } });
  restoreView(store, before);
  expect(store.get()).toMatchObject({ filter, hoveredId: null, camera: { center: [120.35, 36.1], zoom: 12 } });
});
