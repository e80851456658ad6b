import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Drops the device's position; a list by distance is then by distance from the middle of the map. */
export function forgetPosition(store: Store<AppState>): void {
  store.update((state) => (state.position === null ? state : { ...state, position: null }));
}
