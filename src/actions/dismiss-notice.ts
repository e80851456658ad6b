import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Takes a message away that was read. */
export function dismissNotice(store: Store<AppState>, id: number): void {
  store.update((state) => {
    const notices = state.notices.filter((notice) => notice.id !== id);
    return notices.length === state.notices.length ? state : { ...state, notices };
  });
}
