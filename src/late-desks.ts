import { closeDesk } from './actions/close-desk.ts';
import { openDesk } from './actions/open-desk.ts';
import { showNotice } from './actions/show-notice.ts';
import './components/doors/ur-doors.ts';
import { LATE_HERE } from './components/site-card/ask-late.ts';
import './components/ur-map-controls.ts';
import type { UrApp } from './components/ur-app.ts';
import type { UrRenewalMap } from './components/ur-renewal-map.ts';
import type { Desk } from './desk.ts';
import { fieldDesks } from './late-field.ts';
import { layersDesk } from './late-layers.ts';
import { offlineDesks } from './late-offline.ts';
import { linkProofDesks, proofDesks } from './late-proof.ts';
import { toolsDesk } from './late-tools.ts';
import type { AppState } from './state/app-state.ts';
import type { DeskName } from './state/desk.ts';
import type { Store } from './state/store.ts';

/**
 * Loads desks when they are opened and puts their element, in the page's own tree, into the shell's place for it. A desk that
 * did not arrive is told, put away and asked for again the next time. The first view waits for nothing of it.
 */
export function loadDesks(store: Store<AppState>, app: UrApp, map: UrRenewalMap): void {
  // What a person keeps on the device is nothing for another page.
  if (store.get().embedded !== null) return;
  const tools = toolsDesk(store, map);
  const desks: Readonly<Record<DeskName, Desk>> = {
    ask: { tag: 'ur-ask', load: async () => (await import('./late-ask.ts')).loadAsk(store, map) },
    measure: tools,
    draw: tools,
    here: tools,
    ...fieldDesks(store, app, map),
    ...offlineDesks(store, map, () => app.dispatchEvent(new CustomEvent('ur-page-reload'))),
    ...proofDesks,
    layers: layersDesk(store, map),
  };

  const standing = (): HTMLElement | null => app.querySelector<HTMLElement>(':scope > [slot="desk"]');
  const follow = async (name: DeskName | null): Promise<void> => {
    const desk = name === null ? null : desks[name];
    // Desks that share an element change inside it.
    if (desk !== null && standing()?.localName === desk.tag) return;
    standing()?.remove();
    if (desk === null) return;
    try {
      await desk.load();
    } catch {
      if (store.get().desk !== name) return;
      closeDesk(store);
      showNotice(store, 'error', 'notice.desk-missing');
      return;
    }
    const { desk: now } = store.get();
    if (standing() !== null || now === null || desks[now] !== desk) return;
    const element = document.createElement(desk.tag);
    element.slot = 'desk';
    app.append(element);
    element.focus();
  };
  // A link that holds a question opens the desk that answers it.
  if (store.get().ask !== null) openDesk(store, 'ask');
  linkProofDesks(store, app, map);
  // Presses that came before are asked again.
  document.dispatchEvent(new Event(LATE_HERE));
  void follow(store.get().desk);
  store.subscribe((state, previous) => {
    if (state.desk !== previous.desk) void follow(state.desk);
  });
}
