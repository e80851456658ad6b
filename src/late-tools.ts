import { attachMapGestures } from './components/tools/map-gestures.ts';
import type { UrRenewalMap } from './components/ur-renewal-map.ts';
import type { Desk } from './desk.ts';
import type { AppState } from './state/app-state.ts';
import type { Store } from './state/store.ts';
import { hasDatabase } from './storage/has-database.ts';
import { whenMap } from './when-map.ts';

/**
 * The desk of the tools. They also start when this device holds drawings to show; the gestures that ask the map what is there
 * work from the moment it stands, the first of them too.
 */
export function toolsDesk(store: Store<AppState>, map: UrRenewalMap): Desk {
  let tools: Promise<void> | null = null;
  const start = async (): Promise<void> => {
    try {
      const [{ startTools }, { DrawingStore }, { createConnection }] = await Promise.all([
        import('./components/tools/start-tools.ts'),
        import('./storage/drawing-store.ts'),
        import('./storage/open.ts'),
      ]);
      await startTools({ root: document.body, store, map, keeper: new DrawingStore(createConnection()) });
    } catch (error) {
      tools = null;
      throw error;
    }
  };
  const load = (): Promise<void> => (tools ??= start());

  whenMap(store, ['ready'], () => {
    if (map.drawn) attachMapGestures(map, map.drawn, store);
    void hasDatabase(globalThis.indexedDB).then((has) => {
      // Drawings that do not arrive now are asked for again, and missed aloud, when the tools are opened.
      if (has) load().catch(() => undefined);
    });
  });
  return {
    tag: 'ur-tools',
    load,
  };
}
