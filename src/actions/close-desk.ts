import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Puts the desk away and shows the panel again; measurements and drawings stay, what was not finished is given up. */
export function closeDesk(store: Store<AppState>): void {
  store.update((state) =>
    state.desk === null ? state : { ...state, desk: null, tools: { ...state.tools, sketch: [], drawing: null, editing: null, here: null } },
  );
}
