import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeTools } from './change-tools.ts';

/** Forgets one finished measurement, or all of them. */
export function removeMeasurements(store: Store<AppState>, id: number | 'all'): void {
  changeTools(store, ({ measurements }) => ({ measurements: id === 'all' ? [] : measurements.filter((known) => known.id !== id) }));
}
