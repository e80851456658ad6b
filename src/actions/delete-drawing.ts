import type { DrawingKeeper } from '../services/drawing-keeper.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeDrawings } from './change-drawings.ts';

/** Deletes a drawing; undoing brings it back. Resolves with false where the device did not do it: then it stays. */
export function deleteDrawing(store: Store<AppState>, keeper: DrawingKeeper, id: string): Promise<boolean> {
  return changeDrawings(store, keeper, { keep: [], forget: [id] });
}
