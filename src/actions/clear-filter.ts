import type { AppState } from '../state/app-state.ts';
import { NO_FILTER } from '../domain/filter.ts';
import type { Store } from '../state/store.ts';

/** Takes every restriction away. */
export function clearFilter(store: Store<AppState>): void {
  store.update((state) => (state.filter === NO_FILTER ? state : { ...state, filter: NO_FILTER }));
}
