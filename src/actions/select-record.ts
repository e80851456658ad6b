import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Opens the card of a record; an open chooser has done its work. */
export function selectRecord(store: Store<AppState>, id: string): void {
  store.update((state) =>
    state.selectedId === id && state.chooser === null ? state : { ...state, selectedId: id, chooser: null },
  );
}
