import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { selectRecord } from './select-record.ts';

/** Opens the only record at a point, or asks which of several is meant; an empty list closes the question. */
export function chooseAmong(store: Store<AppState>, ids: readonly string[]): void {
  const [first] = ids;
  if (first !== undefined && ids.length === 1) selectRecord(store, first);
  else store.update((state) => ({ ...state, chooser: ids.length === 0 ? null : ids }));
}
