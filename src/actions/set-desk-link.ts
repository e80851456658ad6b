import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Says what the open desk shows, `desk` or `desk.parts`, so that a link holds it. */
export function setDeskLink(store: Store<AppState>, deskLink: string | null): void {
  store.update((state) => (state.deskLink === deskLink ? state : { ...state, deskLink }));
}
