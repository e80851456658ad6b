import type { AppState, Camera } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { sameCamera } from '../state/same-camera.ts';

/** Asks the map to look somewhere, or with null to show the whole district. */
export function moveCamera(store: Store<AppState>, camera: Camera | null): void {
  store.update((state) => (sameCamera(state.camera, camera) ? state : { ...state, camera }));
}
