import type { UrRenewalMap } from './components/ur-renewal-map.ts';
import type { Desk } from './desk.ts';
import { BASE_MAP_KEY } from './services/base-maps/base-map-key.ts';
import type { AppState } from './state/app-state.ts';
import type { Store } from './state/store.ts';
import { hasDatabase } from './storage/has-database.ts';
import { whenMap } from './when-map.ts';

/** Whether this device remembers another base map than the built-in one. */
function hasBaseMap(): boolean {
  try {
    return localStorage.getItem(BASE_MAP_KEY) !== null;
  } catch {
    return false;
  }
}

/** The desk of own data; it also starts once the map stands where this device keeps anything, for a layer or a base map may have to be drawn. */
export function layersDesk(store: Store<AppState>, map: UrRenewalMap): Desk {
  let layers: Promise<void> | null = null;
  const start = async (): Promise<void> => {
    try {
      const [{ startLayers }, { LayerStore }, { TileLayerStore }, { createConnection }] = await Promise.all([
        import('./components/layers/start-layers.ts'),
        import('./storage/layer-store.ts'),
        import('./storage/tile-layer-store.ts'),
        import('./storage/open.ts'),
      ]);
      const connection = createConnection();
      await startLayers({ root: document.body, store, map, keeper: new LayerStore(connection), tiles: new TileLayerStore(connection) });
    } catch (error) {
      layers = null;
      throw error;
    }
  };
  const load = (): Promise<void> => (layers ??= start());
  whenMap(store, ['ready'], () => {
    void hasDatabase(globalThis.indexedDB).then((has) => {
      // Layers that do not arrive now are asked for again, and missed aloud, when the desk is opened.
      if (has || hasBaseMap()) load().catch(() => undefined);
    });
  });
  return { tag: 'ur-layers-desk', load };
}
