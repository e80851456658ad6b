import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Highlights a record in list and map while pointer or focus is on it; null for none. */
export function hoverRecord(store: Store<AppState>, id: string | null): void {
  store.update((state) => (state.hoveredId === id ? state : { ...state, hoveredId: id }));
}
