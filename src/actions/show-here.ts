import type { Position } from '../domain/geometry.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Tells what there is at a point (WGS 84): the desk shows the answer, the map marks the point. */
export function showHere(store: Store<AppState>, here: Position): void {
  store.update((state) => ({ ...state, desk: 'here', tools: { ...state.tools, here, sketch: [], drawing: null, editing: null } }));
}
