import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { openDesk } from './open-desk.ts';
import { setDeskLink } from './set-desk-link.ts';

const HEAD = 'compare.site';
/** What was compared last, so that one project after the other can be added from its card. */
let last: readonly string[] = [];

/** Adds a record to the comparison of projects and opens it; the fifth takes the place of the first. */
export function compareRecord(store: Store<AppState>, id: string): void {
  const link = store.get().deskLink;
  const standing = link?.startsWith(HEAD) ? link.split('.').slice(2) : last;
  last = [...standing.filter((other) => other !== id), id].slice(-4);
  setDeskLink(store, [HEAD, ...last].join('.'));
  openDesk(store, 'compare');
}
