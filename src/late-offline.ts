import type { UrRenewalMap } from './components/ur-renewal-map.ts';
import type { Desk } from './desk.ts';
import type { AppState } from './state/app-state.ts';
import type { Store } from './state/store.ts';
import { whenMap } from './when-map.ts';

/** How long the first visit rests after its map is drawn, before the line is used to store everything for later. */
const REST_MS = 3_000;

/**
 * The desks about working offline. Their program also starts by itself once the map is drawn: at once where the page came from
 * this device, else after a rest, because it then brings everything to the device.
 */
export function offlineDesks(store: Store<AppState>, map: UrRenewalMap, reload: () => void): { readonly offline: Desk; readonly departure: Desk } {
  let started: Promise<unknown> | null = null;
  const start = (): Promise<unknown> => {
    started ??= import('./components/offline/start-offline.ts').then(
      ({ startOffline }) => startOffline({ root: document.body, store, map, reload }),
      (error: unknown) => {
        started = null;
        throw error;
      },
    );
    return started;
  };
  whenMap(store, ['ready', 'no-webgl', 'failed'], () => {
    const fromDevice = document.querySelector('link[as="fetch"]') === null;
    setTimeout(() => void start().catch(() => undefined), fromDevice ? 0 : REST_MS);
  });
  return {
    offline: { tag: 'ur-offline-desk', load: () => Promise.all([start(), import('./components/offline/ur-offline-desk.ts')]) },
    departure: { tag: 'ur-departure-desk', load: () => Promise.all([start(), import('./components/offline/ur-departure-desk.ts')]) },
  };
}
