import { hereOverlay } from '../map/here/here-overlay.ts';
import { mapTokens } from '../map/theme/map-tokens.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { systemAppearance } from './document-settings.ts';
import type { UrRenewalMap } from './ur-renewal-map.ts';

/** Draws the device's position and the pin of a search on the map, from now on. */
export function drawHere(store: Store<AppState>, map: UrRenewalMap): void {
  const draw = (): void => {
    const { position, pin, language, appearance } = store.get();
    map.setOverlay('here', hereOverlay({ position, pin, language, tokens: mapTokens[appearance === 'auto' ? systemAppearance() : appearance] }));
  };
  void customElements.whenDefined('ur-renewal-map').then(() => {
    draw();
    store.subscribe((state, previous) => {
      if (state.position !== previous.position || state.pin !== previous.pin || state.language !== previous.language || state.appearance !== previous.appearance) draw();
    });
    for (const question of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) matchMedia(question).addEventListener('change', draw);
  });
}
