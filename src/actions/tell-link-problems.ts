import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { ReadLink } from '../state/url/link.ts';
import { showNotice } from './show-notice.ts';

/** Tells which parts of a link were not understood; the rest of the link holds. */
export function tellLinkProblems(store: Store<AppState>, link: ReadLink): void {
  if (link.problems.length === 0) return;
  const part = link.problems.map(({ key, value }) => (value === '' || key === value ? key : `${key}=${value}`)).join(' | ');
  showNotice(store, 'warning', 'notice.link-ignored', { part });
}
