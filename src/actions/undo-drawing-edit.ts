import type { DrawingKeeper } from '../services/drawing-keeper.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeDrawings } from './change-drawings.ts';

/** Undoes the last edit of the drawings; resolves with false where there is none or the device did not keep it. */
export async function undoDrawingEdit(store: Store<AppState>, keeper: DrawingKeeper): Promise<boolean> {
  const edit = store.get().tools.shelf.undo.at(-1);
  return edit ? changeDrawings(store, keeper, edit, 'redo') : false;
}
