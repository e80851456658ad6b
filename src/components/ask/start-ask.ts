import { ContextProvider } from '@lit/context';
import { trustOwnWorkers } from '../../map/scene/trust-own-workers.ts';
import { type AskEngine, workerEngine } from '../../services/ask/ask-engine.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import { showAnswersOnMap } from './ask-map.ts';
import { askContext } from './ask-context.ts';
import { type AskKeepers, AskSession } from './ask-session.ts';
import './ur-ask.ts';

/** What asking works with: where its elements look for the session, the state, the map and the device. */
export interface AskSetting {
  readonly root: HTMLElement;
  readonly store: Store<AppState>;
  readonly map: UrRenewalMap;
  readonly keepers: AskKeepers;
  /** The engine; its worker by default. */
  readonly engine?: AskEngine;
}

/** Sets asking up: the session first, for elements look for it when they are connected. */
export function startAsk({ root, store, map, keepers, engine }: AskSetting): AskSession {
  trustOwnWorkers();
  const session = new AskSession(store, engine ?? workerEngine(), keepers);
  new ContextProvider(root, { context: askContext, initialValue: session });
  // A link's question may be here before the map's program; a map that never comes leaves list and table.
  void customElements.whenDefined('ur-renewal-map').then(() => showAnswersOnMap(store, map, session));
  return session;
}
