import { areaContains } from '../geo/predicate/area-contains.ts';
import { type GeolocationService, PositionError } from '../services/geolocation.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { showNotice } from './show-notice.ts';

/**
 * Asks the device where it is and holds the answer in the state only, never stored or sent. Returns true where a position
 * inside the district was found; else one message says what was in the way: denied, unavailable, time-out or outside.
 */
export async function locateMe(store: Store<AppState>, geolocation: GeolocationService): Promise<boolean> {
  try {
    const position = await geolocation.locate();
    const { base } = store.get();
    const district =
      base.status === 'ready' ? base.value.districts.features.find((feature) => feature.properties.focus) : undefined;
    if (district && !areaContains(district.geometry, position.point)) {
      store.update((state) => ({ ...state, position: null }));
      showNotice(store, 'warning', 'notice.locate-outside');
      return false;
    }
    store.update((state) => ({ ...state, position }));
    showNotice(store, 'info', 'notice.locate-found', { metres: Math.round(position.accuracyMetres) });
    return true;
  } catch (error) {
    if (!(error instanceof PositionError)) throw error;
    showNotice(store, 'warning', `notice.locate-${error.kind}`);
    return false;
  }
}
