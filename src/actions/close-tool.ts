import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeTools } from './change-tools.ts';

/** Puts the tools away; measurements and drawings stay, what was not finished is given up. */
export function closeTool(store: Store<AppState>): void {
  changeTools(store, () => ({ tab: null, sketch: [], drawing: null, editing: null, here: null }));
}
