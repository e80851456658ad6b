import type { DrawingKeeper } from '../services/drawing-keeper.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeDrawings } from './change-drawings.ts';

/** Does again what was undone last; resolves with false where nothing was or the device did not keep it. */
export async function redoDrawingEdit(store: Store<AppState>, keeper: DrawingKeeper): Promise<boolean> {
  const edit = store.get().tools.shelf.redo.at(-1);
  return edit ? changeDrawings(store, keeper, edit, 'undo') : false;
}
