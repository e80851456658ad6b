import { describe, expect, test } from 'vitest';
import { moveCamera } from '../../../src/actions/move-camera.ts';
import { noteView } from '../../../src/actions/note-view.ts';
import { setMapStatus } from '../../../src/actions/set-map-status.ts';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import { createStore } from '../../../src/state/store.ts';

describe('the state of the map', () => {
  test('an equal camera is no change, so that no address is written', () => {
    const store = createStore(INITIAL_STATE);
    moveCamera(store, { center: [120.3, 36.1], zoom: 12 });
    const moved = store.get();
    moveCamera(store, { center: [120.3, 36.1], zoom: 12 });
    expect(store.get()).toBe(moved);
    moveCamera(store, { center: [120.3, 36.1], zoom: 13 });
    expect(store.get().camera?.zoom).toBe(13);
    moveCamera(store, null);
    expect(store.get().camera).toBeNull();
  });

  test('a window of another size leaves the whole district asked for', () => {
    const store = createStore(INITIAL_STATE);
    const view = { center: [120.3, 36.1], zoom: 12 } as const;
    noteView(store, view, false);
    expect(store.get()).toMatchObject({ view, camera: null });
    noteView(store, view, true);
    expect(store.get().camera).toBe(view);
    const same = store.get();
    noteView(store, view, false);
    expect(store.get()).toBe(same);
  });

  test('says once that the map stands or cannot be drawn', () => {
    const store = createStore(INITIAL_STATE);
    setMapStatus(store, 'no-webgl');
    const failed = store.get();
    expect(failed.map).toBe('no-webgl');
    setMapStatus(store, 'no-webgl');
    expect(store.get()).toBe(failed);
  });
});
