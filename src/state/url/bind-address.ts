import type { AppState } from '../app-state.ts';
import { NO_FILTER } from '../../domain/filter.ts';
import type { Store } from '../store.ts';
import { readLink, type ReadLink, writeLink } from './link.ts';
import type { LinkState } from './parameters.ts';

/** The parts of `window` that the address is read from and written to. */
export interface AddressBar {
  readonly location: { readonly href: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  readonly addEventListener: (type: 'popstate', listener: () => void) => void;
}

/** The address as something to share. */
export interface Address {
  /** A link to what is shown now, with the version of the data it was made with. */
  readonly link: () => string;
}

/**
 * Keeps address and store equal, the only user of `history` and `location`. Opening a record or another panel
 * makes a history entry, so that Back closes it; filters and camera moves replace the entry.
 */
export function bindAddress(bar: AddressBar, store: Store<AppState>, onRead: (link: ReadLink) => void): Address {
  let reading = false;
  const read = (): void => {
    // The language is the reader's unless the link names one.
    const defaults: LinkState = { language: store.get().language, filter: NO_FILTER, sort: 'relevance', selectedId: null, ask: null, deskLink: null, embedded: null };
    const link = readLink(new URL(bar.location.href), defaults);
    reading = true;
    store.update((state) => ({ ...state, ...link.state, camera: link.camera ?? state.camera }));
    reading = false;
    onRead(link);
  };
  bar.addEventListener('popstate', read);
  read();
  store.subscribe((state, previous) => {
    if (reading) return;
    const here = new URL(bar.location.href);
    const next = writeLink(here, state, state.camera).href;
    if (next === here.href) return;
    if (state.selectedId !== previous.selectedId && state.selectedId !== null) bar.history.pushState(null, '', next);
    else bar.history.replaceState(null, '', next);
  });
  return {
    link: () => {
      const state = store.get();
      const version = state.catalogue.status === 'ready' ? state.catalogue.value.version : null;
      return writeLink(new URL(bar.location.href), state, state.view ?? state.camera, version).href;
    },
  };
}
