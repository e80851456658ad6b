import { startAsk } from './components/ask/start-ask.ts';
import type { UrRenewalMap } from './components/ur-renewal-map.ts';
import type { AppState } from './state/app-state.ts';
import type { Store } from './state/store.ts';
import { DrawingStore } from './storage/drawing-store.ts';
import { LayerStore } from './storage/layer-store.ts';
import { createConnection } from './storage/open.ts';
import { QuestionStore } from './storage/question-store.ts';

let asking = false;

/** Sets asking up for its desk, once in a page's life. */
export function loadAsk(store: Store<AppState>, map: UrRenewalMap): void {
  if (asking) return;
  asking = true;
  const connection = createConnection();
  startAsk({ root: document.body, store, map, keepers: { questions: new QuestionStore(connection), drawings: new DrawingStore(connection), layers: new LayerStore(connection) } });
}
