import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { showNotice } from './show-notice.ts';

/** Puts a link on the clipboard and says whether it is there; `clipboard` is missing on pages without a secure context. */
export async function copyLink(
  store: Store<AppState>,
  clipboard: Pick<Clipboard, 'writeText'> | undefined,
  link: string,
): Promise<void> {
  try {
    if (!clipboard) throw new DOMException('no clipboard here', 'NotAllowedError');
    await clipboard.writeText(link);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    showNotice(store, 'warning', 'notice.link-not-copied');
    return;
  }
  showNotice(store, 'info', 'notice.link-copied');
}
