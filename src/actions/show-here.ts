import type { Position } from '../domain/geometry.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeTools } from './change-tools.ts';

/** Tells what there is at a point (WGS 84): the panel shows the answer, the map marks the point. */
export function showHere(store: Store<AppState>, here: Position): void {
  changeTools(store, () => ({ tab: 'here', here, sketch: [], drawing: null, editing: null }));
}
