import type { AppState, Panel } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Shows another tab of the side panel. */
export function setPanel(store: Store<AppState>, panel: Panel): void {
  store.update((state) => (state.panel === panel ? state : { ...state, panel }));
}
