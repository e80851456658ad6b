import { checkLinkedRecord } from './actions/check-linked-record.ts';
import { copyLink } from './actions/copy-link.ts';
import { openSearchResult } from './actions/open-search-result.ts';
import { tellLinkProblems } from './actions/tell-link-problems.ts';
import { tellLinkVersion } from './actions/tell-link-version.ts';
import type { embedMap } from './late-embed.ts';
import { createGeolocation } from './services/geolocation.ts';
import type { AppState } from './state/app-state.ts';
import type { Store } from './state/store.ts';

/** What links, the search and the button of the position need now and then, as one program: each name of one costs the first view. */
export const late = { check: checkLink, copy: copyLink, open: openSearchResult, problems: tellLinkProblems, position: createGeolocation, embed };

/** A program of its own: hardly any page is in a frame. */
async function embed(...page: Parameters<typeof embedMap>): Promise<void> {
  (await import('./late-embed.ts')).embedMap(...page);
}

export type LateActions = typeof late;

/** Tells, once the data are here, where a link speaks of a record that is not there, or of other data. */
function checkLink(store: Store<AppState>, version: string | null): void {
  if (store.get().selectedId !== null) checkLinkedRecord(store);
  if (version !== null) tellLinkVersion(store, version);
}
