import type { AppState, Camera } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Says where the map looks, or with null that it shows the whole district. */
export function moveCamera(store: Store<AppState>, camera: Camera | null): void {
  store.update((state) => (sameCamera(state.camera, camera) ? state : { ...state, camera }));
}

function sameCamera(a: Camera | null, b: Camera | null): boolean {
  if (a === null || b === null) return a === b;
  return a.zoom === b.zoom && a.center[0] === b.center[0] && a.center[1] === b.center[1];
}
