import { closeTool } from './actions/close-tool.ts';
import { showNotice } from './actions/show-notice.ts';
import type { UrRenewalMap } from './components/ur-renewal-map.ts';
import type { AppState } from './state/app-state.ts';
import type { Store } from './state/store.ts';
import { hasDatabase } from './storage/has-database.ts';

const SIGNS = ['pointerover', 'pointerdown', 'focusin'] as const;

/**
 * Loads the tools when one is opened, or when this device holds drawings to show; and the gestures that ask the map what is
 * there when a pointer or the keyboard first comes to it. The first view waits for nothing of them.
 */
export function loadTools(store: Store<AppState>, map: UrRenewalMap): void {
  let tools: Promise<void> | null = null;
  const start = async (): Promise<void> => {
    try {
      const [{ startTools }, { DrawingStore }, { createConnection }] = await Promise.all([
        import('./components/tools/start-tools.ts'),
        import('./storage/drawing-store.ts'),
        import('./storage/open.ts'),
      ]);
      await startTools({ root: document.body, store, map, keeper: new DrawingStore(createConnection()) });
    } catch {
      tools = null;
      closeTool(store);
      showNotice(store, 'error', 'notice.tools-missing');
    }
  };
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
  store.subscribe((state, previous) => {
    if (state.tools.tab !== null && previous.tools.tab === null) {
      tools ??= start();
      bring();
    }
    if (state.map === 'ready' && previous.map !== 'ready') {
      void hasDatabase(globalThis.indexedDB).then((has) => {
        if (has) tools ??= start();
      });
    }
  });
}
