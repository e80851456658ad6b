import type { AppState } from '../state/app-state.ts';
import type { DeskName } from '../state/desk.ts';
import type { Store } from '../state/store.ts';

/** Shows a desk in the place of the panel; what was begun at another one is given up, what was finished stays. */
export function openDesk(store: Store<AppState>, desk: DeskName): void {
  store.update((state) => (state.desk === desk ? state : { ...state, desk, tools: { ...state.tools, sketch: [], drawing: null, editing: null } }));
}
