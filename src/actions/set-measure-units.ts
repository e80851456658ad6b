import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Tools } from '../state/tools.ts';
import { changeTools } from './change-tools.ts';

/** Shows lengths and areas in other units; `auto` takes the one that reads best for each figure. */
export function setMeasureUnits(store: Store<AppState>, units: Partial<Pick<Tools, 'lengthUnit' | 'areaUnit'>>): void {
  changeTools(store, () => units);
}
