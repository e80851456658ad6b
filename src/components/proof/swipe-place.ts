import type { UrRenewalMap } from '../ur-renewal-map.ts';
import './ur-swipe.ts';

/** What is to be compared by the divider on the map. */
interface Swipe {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** The divider over the map of a desk. */
export interface SwipePlace {
  /** Shows it, or changes what it shows. */
  readonly show: (swipe: Swipe) => void;
  readonly remove: () => void;
}

/** Puts the divider over the map, in its parent's place for the map; `moved` is told when pointer or keys moved it. */
export function swipePlace(map: UrRenewalMap, moved: (share: number) => void): SwipePlace {
  const element = document.createElement('ur-swipe');
  element.slot = map.slot;
  element.map = map;
  element.addEventListener('ur-swipe-move', (event) => moved((event as CustomEvent<number>).detail));
  return {
    show: ({ from, to, share }) => {
      Object.assign(element, { from, to, share });
      if (!element.isConnected) map.after(element);
    },
    remove: () => element.remove(),
  };
}
