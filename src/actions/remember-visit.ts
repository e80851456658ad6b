import { visitOf } from '../domain/derive/visit-changes.ts';
import type { VisitMemory } from '../services/visit-memory.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Remembers the data that this device saw first; later ones only when their changes were seen. */
export function rememberVisit(store: Store<AppState>, memory: VisitMemory): void {
  const remember = ({ catalogue }: AppState): boolean => {
    if (catalogue.status !== 'ready') return false;
    if (memory.read().kind === 'none') memory.write(visitOf(catalogue.value));
    return true;
  };
  if (remember(store.get())) return;
  const stop = store.subscribe((state) => {
    if (remember(state)) stop();
  });
}
