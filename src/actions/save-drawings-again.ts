import type { DrawingKeeper } from '../services/drawing-keeper.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeDrawings } from './change-drawings.ts';

/** Tries once more to keep what the device did not keep. */
export async function saveDrawingsAgain(store: Store<AppState>, keeper: DrawingKeeper): Promise<boolean> {
  const { shelf } = store.get().tools;
  const { undo, redo } = shelf;
  const keep = shelf.items.filter(({ id }) => shelf.unsaved.includes(id));
  const kept = await changeDrawings(store, keeper, { keep, forget: [] });
  // Nothing was edited, so there is nothing to undo.
  store.update((state) => ({ ...state, tools: { ...state.tools, shelf: { ...state.tools.shelf, undo, redo } } }));
  return kept;
}
