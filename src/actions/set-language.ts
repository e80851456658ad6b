import type { AppState, Language } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Speaks another language from now on. */
export function setLanguage(store: Store<AppState>, language: Language): void {
  store.update((state) => (state.language === language ? state : { ...state, language }));
}
