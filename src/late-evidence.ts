import { openDesk } from './actions/open-desk.ts';
import { rememberVisit } from './actions/remember-visit.ts';
import { setDeskLink } from './actions/set-desk-link.ts';
import { isSingleKey } from './components/single-keys.ts';
import type { UrApp } from './components/ur-app.ts';
import { visitMemory } from './services/visit-memory.ts';
import type { AppState } from './state/app-state.ts';
import type { DeskName } from './state/desk.ts';
import type { Store } from './state/store.ts';

/**
 * What the evidence needs once somebody is there: the visit is remembered, reports are opened from cards, the question mark
 * opens the keys. `sign` is what brought it: it may be the question mark itself.
 */
export function linkEvidence(store: Store<AppState>, app: UrApp, sign: Event): void {
  rememberVisit(store, visitMemory(() => localStorage));
  const open = (desk: DeskName, ...parts: readonly string[]): void => {
    setDeskLink(store, [desk, ...parts].join('.'));
    openDesk(store, desk);
  };
  app.addEventListener('ur-report', (event) => open('report', (event as CustomEvent<{ readonly id: string }>).detail.id));
  app.addEventListener('ur-desk-open', (event) => open((event as CustomEvent<DeskName>).detail));
  app.addEventListener('ur-search-focus', () => app.renderRoot.querySelector<HTMLElement>('ur-search-box')?.focus());
  const help = (event: Event): void => {
    if (!isSingleKey(event, '?')) return;
    event.preventDefault();
    open('help', 'keys');
  };
  addEventListener('keydown', help);
  help(sign);
}
