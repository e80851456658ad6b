import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Tools } from '../state/tools.ts';
import { changeTools } from './change-tools.ts';

/** Measures distances or areas from now on; the positions already placed are kept. */
export function setMeasuring(store: Store<AppState>, measuring: Tools['measuring']): void {
  changeTools(store, () => ({ measuring }));
}
