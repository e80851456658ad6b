import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { showNotice } from './show-notice.ts';

/** Once the catalogue is there: a link made with other data than these is told, because it may show something else now. */
export function tellLinkVersion(store: Store<AppState>, version: string | null): void {
  const { catalogue } = store.get();
  if (version === null || catalogue.status !== 'ready' || catalogue.value.version === version) return;
  showNotice(store, 'info', 'notice.link-version', { then: version, now: catalogue.value.version });
}
