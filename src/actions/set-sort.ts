import type { AppState, SortOrder } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Puts the list into another order. */
export function setSort(store: Store<AppState>, sort: SortOrder): void {
  store.update((state) => (state.sort === sort ? state : { ...state, sort }));
}
