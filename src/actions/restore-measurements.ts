import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Measurement } from '../state/tools.ts';
import { changeTools } from './change-tools.ts';

/** Brings measurements back that were just removed. */
export function restoreMeasurements(store: Store<AppState>, removed: readonly Measurement[]): void {
  changeTools(store, ({ measurements }) => {
    const known = new Set(measurements.map(({ id }) => id));
    const back = removed.filter(({ id }) => !known.has(id));
    return back.length === 0 ? {} : { measurements: [...measurements, ...back].sort((a, b) => a.id - b.id) };
  });
}
