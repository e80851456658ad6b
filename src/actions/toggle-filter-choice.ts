import type { AppState } from '../state/app-state.ts';
import type { FacetKey, Filter } from '../domain/filter.ts';
import type { Store } from '../state/store.ts';

/** Adds a choice to a facet of the filter, or takes it away where it was chosen. */
export function toggleFilterChoice<K extends FacetKey>(store: Store<AppState>, facet: K, value: Filter[K][number]): void {
  store.update((state) => {
    const chosen: readonly (string | number)[] = state.filter[facet];
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    return { ...state, filter: { ...state.filter, [facet]: next } };
  });
}
