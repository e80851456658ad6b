import { expect, test, vi } from 'vitest';
import { setMapStatus } from '../../src/actions/set-map-status.ts';
import { whenMap } from '../../src/when-map.ts';
import { appStore } from '../fixtures/app-store.ts';

test('waits for the status, then calls once', () => {
  const store = appStore();
  const next = vi.fn();
  whenMap(store, ['ready'], next);
  setMapStatus(store, 'failed');
  expect(next).not.toHaveBeenCalled();
  setMapStatus(store, 'ready');
  setMapStatus(store, 'failed');
  setMapStatus(store, 'ready');
  expect(next).toHaveBeenCalledOnce();
});

test('calls at once where the map stands already', () => {
  const next = vi.fn();
  whenMap(appStore({ map: 'ready' }), ['ready', 'failed'], next);
  expect(next).toHaveBeenCalledOnce();
});
