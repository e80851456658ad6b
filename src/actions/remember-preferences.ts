import type { Preferences } from '../services/preferences.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { showNotice } from './show-notice.ts';

/**
 * Takes language, appearance and last view from this device, then keeps them up to date there until the returned function
 * is called. Where storage is blocked everything works, and the user is told once that nothing is remembered.
 */
export function rememberPreferences(store: Store<AppState>, preferences: Preferences): () => void {
  const known = preferences.read();
  let blocked = !known.ok;
  if (known.ok) store.update((state) => ({ ...state, ...known.value }));
  else showNotice(store, 'info', 'notice.storage-blocked');
  return store.subscribe((state, previous) => {
    const { language, appearance, camera } = state;
    if (blocked || (language === previous.language && appearance === previous.appearance && camera === previous.camera)) return;
    if (preferences.write({ language, appearance, camera })) return;
    blocked = true;
    showNotice(store, 'info', 'notice.storage-blocked');
  });
}
