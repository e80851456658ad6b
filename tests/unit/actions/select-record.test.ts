import { expect, test, vi } from 'vitest';
import { chooseAmong } from '../../../src/actions/choose-among.ts';
import { closeRecord } from '../../../src/actions/close-record.ts';
import { hoverRecord } from '../../../src/actions/hover-record.ts';
import { selectRecord } from '../../../src/actions/select-record.ts';
import { appStore } from '../../fixtures/app-store.ts';

test('selecting opens the card and answers an open chooser', () => {
  const store = appStore({ chooser: ['a', 'b'] });
  selectRecord(store, 'b');
  expect(store.get()).toMatchObject({ selectedId: 'b', chooser: null });
});

test('closing leaves no card, and is nothing where none is open', () => {
  const store = appStore({ selectedId: 'a' });
  closeRecord(store);
  expect(store.get().selectedId).toBeNull();
  const told = vi.fn();
  store.subscribe(told);
  closeRecord(store);
  expect(told).not.toHaveBeenCalled();
});

test('hovering the same record again tells nobody', () => {
  const store = appStore();
  hoverRecord(store, 'a');
  const told = vi.fn();
  store.subscribe(told);
  hoverRecord(store, 'a');
  expect(told).not.toHaveBeenCalled();
  expect(store.get().hoveredId).toBe('a');
});

test('one record at a point opens at once, several are asked about, none closes the question', () => {
  const store = appStore();
  chooseAmong(store, ['a']);
  expect(store.get()).toMatchObject({ selectedId: 'a', chooser: null });
  chooseAmong(store, ['b', 'c']);
  expect(store.get()).toMatchObject({ selectedId: 'a', chooser: ['b', 'c'] });
  chooseAmong(store, []);
  expect(store.get().chooser).toBeNull();
});
