import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { YEARS, yearsOf } from '../state/years.ts';

/** Chooses one year in the sense in use, "known by" where none is; years outside of the range are brought to its ends. */
export function chooseYear(store: Store<AppState>, year: number): void {
  const wanted = Math.min(YEARS.last, Math.max(YEARS.first, Math.round(year)));
  store.update((state) => {
    const { years } = state.filter;
    const sense = years?.sense ?? 'by';
    if (years?.sense === sense && years.to === wanted) return state;
    return { ...state, filter: { ...state.filter, years: yearsOf(sense, wanted) } };
  });
}

/** Asks the other question of the chosen year; of `fallback` where no year is chosen. */
export function chooseYearSense(store: Store<AppState>, sense: 'by' | 'for', fallback: number): void {
  store.update((state) => ({ ...state, filter: { ...state.filter, years: yearsOf(sense, state.filter.years?.to ?? fallback) } }));
}
