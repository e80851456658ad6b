import type { AppState, MapStatus } from './state/app-state.ts';
import type { Store } from './state/store.ts';

/** Calls `next` once, when the map's status is among `statuses`: at once where it is already. */
export function whenMap(store: Store<AppState>, statuses: readonly MapStatus[], next: () => void): void {
  if (statuses.includes(store.get().map)) {
    next();
    return;
  }
  const stop = store.subscribe(({ map }) => {
    if (!statuses.includes(map)) return;
    stop();
    next();
  });
}
