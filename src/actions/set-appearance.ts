import type { Appearance, AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Changes colours: as the system, light, dark, high contrast or for sunlight. */
export function setAppearance(store: Store<AppState>, appearance: Appearance): void {
  store.update((state) => (state.appearance === appearance ? state : { ...state, appearance }));
}
