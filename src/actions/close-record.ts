import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Closes the open card. */
export function closeRecord(store: Store<AppState>): void {
  store.update((state) => (state.selectedId === null ? state : { ...state, selectedId: null }));
}
