import type { AppState, MapStatus } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Notes whether the map can be drawn; list and cards work either way. */
export function setMapStatus(store: Store<AppState>, map: MapStatus): void {
  store.update((state) => (state.map === map ? state : { ...state, map }));
}
