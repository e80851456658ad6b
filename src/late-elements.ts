import type { AppState } from './state/app-state.ts';
import type { Store } from './state/store.ts';

/** An element that the first view can do without, and when the state first needs it. */
interface LateElement {
  readonly needed: (state: AppState) => boolean;
  readonly load: () => Promise<unknown>;
}

const lateElements: readonly LateElement[] = [
  { needed: ({ notices }) => notices.length > 0, load: () => import('./components/ur-notices.ts') },
  { needed: ({ chooser }) => chooser !== null, load: () => import('./components/ur-chooser.ts') },
  {
    needed: ({ map, base }) => map === 'no-webgl' || map === 'failed' || base.status === 'failed',
    load: () => import('./components/ur-map-message.ts'),
  },
  {
    needed: ({ catalogue, vocabulary }) => catalogue.status === 'failed' || vocabulary.status === 'failed',
    load: () => import('./components/ur-load-failure.ts'),
  },
  // The box follows the map, so that nothing competes with the first view.
  { needed: ({ map }) => map !== 'loading', load: () => import('./components/ur-search-box.ts') },
];

/** Loads elements that the page already holds a place for when the state first needs them; one that failed is asked for again at the next change. */
export function loadLateElements(store: Store<AppState>): void {
  const waiting = new Set(lateElements);
  const look = (state: AppState): void => {
    for (const element of waiting) {
      if (!element.needed(state)) continue;
      waiting.delete(element);
      element.load().catch(() => waiting.add(element));
    }
  };
  look(store.get());
  store.subscribe(look);
  // A press or a key before the map stands wants the box now; one on its place is not lost.
  const hurry = (event: Event): void => {
    const box = event.composedPath().find((target) => target instanceof HTMLElement && target.localName === 'ur-search-box');
    void import('./components/ur-search-box.ts').then(() => {
      if (box instanceof HTMLElement) box.focus();
    });
  };
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, hurry, { once: true, capture: true });
}
