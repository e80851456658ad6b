import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeTools } from './change-tools.ts';

/** Gives up what is being measured or drawn. */
export function cancelSketch(store: Store<AppState>): void {
  changeTools(store, ({ sketch }) => (sketch.length === 0 ? {} : { sketch: [] }));
}
