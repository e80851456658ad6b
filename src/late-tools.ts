import type { UrRenewalMap } from './components/ur-renewal-map.ts';
import type { Desk } from './desk.ts';
import type { AppState } from './state/app-state.ts';
import type { Store } from './state/store.ts';
import { hasDatabase } from './storage/has-database.ts';
import { whenMap } from './when-map.ts';

const SIGNS = ['pointerover', 'pointerdown', 'focusin'] as const;

/**
 * The desk of the tools. They also start when this device holds drawings to show; and the gestures that ask the map what is
 * there arrive when a pointer or the keyboard first comes to it.
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

  const listen = async (): Promise<void> => {
    if (!map.drawn) return;
    for (const sign of SIGNS) map.removeEventListener(sign, bring);
    const { drawn } = map;
    const { attachMapGestures } = await import('./components/tools/map-gestures.ts');
    attachMapGestures(map, drawn, store);
  };
  const bring = (): void => {
    listen().catch(() => {
      for (const sign of SIGNS) map.addEventListener(sign, bring);
    });
  };
  for (const sign of SIGNS) map.addEventListener(sign, bring);
  // The pointer or the keyboard may have come to the map before this desk did.
  if (map.matches(':hover, :focus-within')) bring();
  whenMap(store, ['ready'], () => {
    void hasDatabase(globalThis.indexedDB).then((has) => {
      // Drawings that do not arrive now are asked for again, and missed aloud, when the tools are opened.
      if (has) load().catch(() => undefined);
    });
  });
  return {
    tag: 'ur-tools',
    load: () => {
      bring();
      return load();
    },
  };
}
