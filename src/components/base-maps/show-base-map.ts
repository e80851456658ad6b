import type { Attribution } from '../../domain/base-maps/base-map.ts';
import { fromGcj02, toGcj02 } from '../../geo/crs/gcj02.ts';
import { baseDress } from '../../map/base-maps/dress-scene.ts';
import type { DisplayDatum } from '../../map/scene/scene.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import type { AppState } from '../../state/app-state.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { Store } from '../../state/store.ts';
import { systemAppearance } from '../document-settings.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import type { BaseMapsDesk } from './base-maps-desk.ts';
import type { BaseMapOffer } from './base-maps-state.ts';
import { shownOffer } from './shown-offer.ts';
import './ur-base-map-credit.ts';

const gcj02: DisplayDatum = { to: ([x, y]) => toGcj02([x, y]), from: ([x, y]) => fromGcj02([x, y]) };
const NO_NAMES: readonly string[] = [];

/** Draws the chosen base map under everything, and says in the map's line at `line` whom it is owed to. */
export function showBaseMap(store: Store<AppState>, map: UrRenewalMap, desk: BaseMapsDesk, line: () => Element | null): void {
  const namesOf = memoiseLast((base: AppState['base']) => (base.status === 'ready' ? base.value.subdistricts.features.map(({ properties }) => properties.zh) : NO_NAMES));
  const dressOf = memoiseLast(baseDress);
  const lookOf = memoiseLast((tokens: (typeof mapTokens)['light'], language: AppState['language'], subdistricts: readonly string[]) => ({ tokens, language, subdistricts, gcj02 }));
  const draw = (): void => {
    const { shown, offers, chosen } = desk.state.get();
    const { appearance, language, base } = store.get();
    map.dress = shown && dressOf(shown, lookOf(mapTokens[appearance === 'auto' ? systemAppearance() : appearance], language, namesOf(base)));
    map.requestUpdate();
    const offer = shown ? offers.find(({ id }) => id === chosen) : undefined;
    shownOffer.update(() => ({ offer: offer ?? null }));
    credit(line(), offer);
  };
  desk.state.subscribe((state, previous) => {
    if (state.shown !== previous.shown) draw();
  });
  store.subscribe((state, previous) => {
    if (state.appearance !== previous.appearance || state.language !== previous.language || state.base !== previous.base) draw();
  });
  for (const question of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) matchMedia(question).addEventListener('change', draw);
  draw();
}

/** The credits stand in the line's places for them as long as the base map is on the map. */
function credit(line: Element | null, offer: BaseMapOffer | undefined): void {
  if (!line) return;
  for (const old of line.querySelectorAll('ur-base-map-credit')) old.remove();
  const { attribution, approval } = owed(offer);
  if (attribution.length > 0) line.append(Object.assign(document.createElement('ur-base-map-credit'), { attribution }));
  if (approval !== '') line.append(Object.assign(document.createElement('ur-base-map-credit'), { approval, slot: 'approval' }));
}

function owed(offer: BaseMapOffer | undefined): { readonly attribution: readonly Attribution[]; readonly approval: string } {
  if (!offer) return { attribution: [], approval: '' };
  if ('settings' in offer) return { attribution: offer.settings.attribution, approval: offer.settings.approval ?? '' };
  const { attribution } = offer.layer.source.facts;
  return { attribution: [{ text: attribution || offer.layer.name }], approval: '' };
}
