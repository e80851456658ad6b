import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { closeRecord } from './close-record.ts';
import { showNotice } from './show-notice.ts';

/** Once the catalogue is there: a link to a record that is not in it is told and closed. */
export function checkLinkedRecord(store: Store<AppState>): void {
  const { catalogue, selectedId } = store.get();
  if (catalogue.status !== 'ready' || selectedId === null) return;
  if (catalogue.value.entries.some((entry) => entry.id === selectedId)) return;
  closeRecord(store);
  showNotice(store, 'warning', 'notice.record-unknown', { id: selectedId });
}
