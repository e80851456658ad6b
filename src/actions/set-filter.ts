import type { AppState } from '../state/app-state.ts';
import type { Filter } from '../domain/filter.ts';
import type { Store } from '../state/store.ts';

/** Replaces the given members of the filter. */
export function setFilter(store: Store<AppState>, change: Partial<Filter>): void {
  store.update((state) => ({ ...state, filter: { ...state.filter, ...change } }));
}
