import type { DrawingKind } from '../domain/drawing.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeTools } from './change-tools.ts';

/** Begins to draw something, or with null stops drawing. */
export function startDrawing(store: Store<AppState>, drawing: DrawingKind | null): void {
  changeTools(store, () => ({ tab: 'draw', drawing, editing: null, sketch: [] }));
}
