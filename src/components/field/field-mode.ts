import { closeDesk } from '../../actions/close-desk.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import type { UrApp } from '../ur-app.ts';
import './ur-field-rail.ts';
import './ur-position-chip.ts';

/** Shared with `late-field.ts`, which reads it before this chunk is here. */
const KEY = 'ur-field-mode';

/**
 * How the frame stands in the field on anything wider than a phone: rail, map, and the desk at the right where the right hand
 * is. Only this chunk knows it, so the first view carries none of it.
 */
const frame = `
  ur-field-rail, ur-position-chip { display: none; }
  @media (min-width: 720px) {
    :host([field]) {
      --ur-header-height: 64px;
      --ur-map-control: 56px;
      grid-template: 'header header header' var(--ur-header-height) 'rail map panel' minmax(0, 1fr) / 88px minmax(0, 1fr) auto;
    }
    :host([field]) ur-field-rail { display: block; grid-area: rail; z-index: 3; }
    :host([field]) ur-position-chip { display: block; grid-area: map; z-index: 3; align-self: start; justify-self: start; margin: 14px; }
    :host([field]) .panel { width: clamp(340px, 38vw, 440px); border-right: 0; border-left: 2px solid var(--ur-line-strong); }
    :host([field]:not([desk])) .panel { display: none; }
    :host([field]) :is(.over.chips, .over.strip) { display: none; }
  }
`;

/**
 * Puts rail and position chip into the frame, which shows them while the application has the attribute `field`; remembered on
 * this device until field work is left.
 */
export function installFieldMode(app: UrApp, store: Store<AppState>, storage: () => Storage): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(frame);
  const root = app.renderRoot as ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  // Beside what the shell draws itself, which it leaves alone.
  root.append(document.createElement('ur-field-rail'), document.createElement('ur-position-chip'));
  const remember = (on: boolean): void => {
    try {
      if (on) storage().setItem(KEY, 'on');
      else storage().removeItem(KEY);
    } catch {
      // Where nothing may be kept, field mode lasts until the page is closed.
    }
  };
  root.addEventListener('ur-field-leave', () => {
    app.toggleAttribute('field', false);
    closeDesk(store);
  });
  const follow = (): void => {
    app.toggleAttribute('desk', store.get().desk !== null);
  };
  store.subscribe(follow);
  follow();
  new MutationObserver(() => remember(app.hasAttribute('field'))).observe(app, { attributeFilter: ['field'] });
}
