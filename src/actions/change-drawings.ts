import { editDrawings, type DrawingEdit } from '../domain/edits/edit-drawings.ts';
import { StorageError, type StorageFailure } from '../domain/storage-error.ts';
import type { DrawingKeeper } from '../services/drawing-keeper.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { DrawingShelf } from '../state/tools.ts';
import { changeTools } from './change-tools.ts';

/** Which list the reverse of an edit goes to. */
type Reverse = 'undo' | 'redo';

/**
 * Writes an edit of the drawings, then shows it. Resolves with false where the device did not keep it: a new or changed
 * drawing then stays on this page, marked as unsaved; a deletion changes nothing.
 */
export async function changeDrawings(
  store: Store<AppState>,
  keeper: DrawingKeeper,
  edit: DrawingEdit,
  reverseTo: Reverse | 'undo-anew' = 'undo-anew',
): Promise<boolean> {
  let why: StorageFailure | null = null;
  try {
    await keeper.change(edit.keep, edit.forget);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    why = error.kind;
  }
  const kept = why === null;
  changeTools(store, ({ shelf }) => {
    const failure = why === null ? null : ({ doing: edit.forget.length > 0 ? 'forget' : 'keep', why } as const);
    // What was never kept can be forgotten without the device.
    const lost = edit.forget.filter((id) => !shelf.unsaved.includes(id));
    if (!kept && lost.length > 0) return { shelf: { ...shelf, failure } };
    const { drawings, reverse } = editDrawings(shelf.items, edit);
    return { shelf: { ...shelf, ...withReverse(shelf, reverse, reverseTo), items: drawings, unsaved: unsavedAfter(shelf, edit, kept), failure: edit.keep.length === 0 && !kept ? null : failure } };
  });
  return kept;
}

function unsavedAfter({ unsaved }: DrawingShelf, { keep, forget }: DrawingEdit, kept: boolean): readonly string[] {
  const touched = new Set([...keep.map(({ id }) => id), ...forget]);
  const others = unsaved.filter((id) => !touched.has(id));
  return kept ? others : [...others, ...keep.map(({ id }) => id)];
}

/** A new edit makes what was undone unreachable; undoing and redoing move the reverse to the other list. */
function withReverse({ undo, redo }: DrawingShelf, reverse: DrawingEdit, to: Reverse | 'undo-anew'): Pick<DrawingShelf, 'undo' | 'redo'> {
  switch (to) {
    case 'undo-anew':
      return { undo: [...undo, reverse], redo: [] };
    case 'undo':
      return { undo: [...undo, reverse], redo: redo.slice(0, -1) };
    case 'redo':
      return { undo: undo.slice(0, -1), redo: [...redo, reverse] };
  }
}
