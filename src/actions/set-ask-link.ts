import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Puts an answered question into the address, or takes it out (null). */
export function setAskLink(store: Store<AppState>, ask: string | null): void {
  store.update((state) => (state.ask === ask ? state : { ...state, ask }));
}
