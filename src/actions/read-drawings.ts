import { StorageError } from '../domain/storage-error.ts';
import type { DrawingKeeper } from '../services/drawing-keeper.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeTools } from './change-tools.ts';

/**
 * Reads the kept drawings, again each time the tools are opened: another page may have changed them. What this page could
 * not keep stays in the list.
 */
export async function readDrawings(store: Store<AppState>, keeper: DrawingKeeper): Promise<void> {
  if (store.get().tools.shelf.status === 'reading') return;
  changeTools(store, ({ shelf }) => ({ shelf: { ...shelf, status: 'reading' } }));
  try {
    const kept = await keeper.all();
    changeTools(store, ({ shelf }) => {
      const own = shelf.items.filter(({ id }) => shelf.unsaved.includes(id));
      const others = kept.filter(({ id }) => !shelf.unsaved.includes(id));
      const items = [...others, ...own].sort((a, b) => a.createdAt - b.createdAt);
      return { shelf: { ...shelf, status: 'ready', items, failure: shelf.failure?.doing === 'read' ? null : shelf.failure } };
    });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    const { kind } = error;
    changeTools(store, ({ shelf }) => ({ shelf: { ...shelf, status: 'ready', failure: { doing: 'read', why: kind } } }));
  }
}
