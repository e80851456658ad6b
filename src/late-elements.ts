import type { UrRenewalMap } from './components/ur-renewal-map.ts';
import type { AppState } from './state/app-state.ts';
import type { Store } from './state/store.ts';

/** An element that the first view can do without, and when the state first needs it. */
interface LateElement {
  readonly needed: (state: AppState) => boolean;
  readonly load: (store: Store<AppState>, map: UrRenewalMap) => Promise<unknown>;
}

const lateElements: readonly LateElement[] = [
  { needed: ({ notices }) => notices.length > 0, load: () => import('./components/ur-notices.ts') },
  { needed: ({ filter }) => filter.years !== null, load: () => import('./components/time/ur-time-strip.ts') },
  { needed: ({ position, pin }) => (position ?? pin) !== null, load: (...where) => import('./components/draw-here.ts').then(({ drawHere }) => drawHere(...where)) },
  { needed: ({ chooser }) => chooser !== null, load: () => import('./components/ur-chooser.ts') },
  {
    needed: ({ map, base, catalogue, vocabulary }) =>
      map === 'no-webgl' || map === 'failed' || [base, catalogue, vocabulary].some(({ status }) => status === 'failed'),
    load: () => import('./late-failures.ts'),
  },
];

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/**
 * Loads elements that the page already holds a place for when the state first needs them; one that failed is asked for again at the next change.
 * `map` is where some of them draw; `searchBox` finds the box, for the key that leads there.
 */
export function loadLateElements(store: Store<AppState>, map: UrRenewalMap, searchBox: () => HTMLElement | null): void {
  const waiting = new Set(lateElements);
  const look = (state: AppState): void => {
    for (const element of waiting) {
      if (!element.needed(state)) continue;
      waiting.delete(element);
      element.load(store, map).catch(() => waiting.add(element));
    }
  };
  look(store.get());
  store.subscribe(look);
  // The search box has a plain input in its place and the time strip a place of its own, and nothing is announced without one, so all wait for the first sign of a user.
  const bringSearch = (event: Event): void => {
    for (const sign of SIGNS) removeEventListener(sign, bringSearch, true);
    // Without them the map works; the strip is asked for again where a year is chosen.
    Promise.all([import('./components/time/ur-time-strip.ts'), import('./components/ur-announcer.ts')]).catch(() => undefined);
    import('./components/ur-search-box.ts').then(
      ({ leadsToSearch }) => {
        if (leadsToSearch(event)) searchBox()?.focus();
        // Nobody prints a page without a key or a pointer.
        void import('./print-page.ts').then(({ preparePrinting }) => preparePrinting());
      },
      () => {
        for (const sign of SIGNS) addEventListener(sign, bringSearch, true);
      },
    );
  };
  for (const sign of SIGNS) addEventListener(sign, bringSearch, true);
}
