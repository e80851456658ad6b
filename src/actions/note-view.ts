import type { AppState, Camera } from '../state/app-state.ts';
import { sameCamera } from '../state/same-camera.ts';
import type { Store } from '../state/store.ts';

/**
 * Notes what the map shows now. The whole district stays asked for while only the window changed: then a link carries
 * no view and the next size of the window is fitted as well.
 */
export function noteView(store: Store<AppState>, view: Camera, byUser: boolean): void {
  store.update((state) => {
    const camera = byUser || state.camera !== null ? view : null;
    return sameCamera(state.view, view) && sameCamera(state.camera, camera) ? state : { ...state, view, camera };
  });
}
