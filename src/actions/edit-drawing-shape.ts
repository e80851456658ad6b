import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeTools } from './change-tools.ts';

/** Opens the shape of a drawing for change, or with null leaves it as it was. */
export function editDrawingShape(store: Store<AppState>, editing: string | null): void {
  changeTools(store, () => ({ tab: 'draw', editing, drawing: null, sketch: [] }));
}
