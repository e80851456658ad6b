import type { Theme } from '../domain/renewal-record.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Chooses all themes of a family, or lets go of them where all were chosen. */
export function toggleThemes(store: Store<AppState>, themes: readonly Theme[]): void {
  store.update((state) => {
    const others = state.filter.themes.filter((theme) => !themes.includes(theme));
    const all = themes.every((theme) => state.filter.themes.includes(theme));
    return { ...state, filter: { ...state.filter, themes: all ? others : [...others, ...themes] } };
  });
}
