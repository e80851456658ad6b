import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Takes away the pin of the last search. */
export function removePin(store: Store<AppState>): void {
  store.update((state) => (state.pin === null ? state : { ...state, pin: null }));
}
