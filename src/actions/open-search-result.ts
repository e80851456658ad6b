import { formatCoordinates } from '../domain/coordinates/format-coordinates.ts';
import type { SearchChoice } from '../domain/search/search-choice.ts';
import type { SearchSource } from '../services/search-source.ts';
import type { AppState, Pin } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { selectRecord } from './select-record.ts';
import { showNotice } from './show-notice.ts';

/** Close enough to see the streets around; a sub-district fits as a whole. */
const ZOOM = { place: 15.5, station: 15.5, subdistrict: 13.5, coordinate: 16 } as const;

type Source = Pick<SearchSource, 'toWgs84'>;
type PlaceChoice = Extract<SearchChoice, { readonly name: unknown }>;
type CoordinateChoice = Extract<SearchChoice, { readonly datum: unknown }>;

/**
 * Goes to what was found: the card of a record, or a pin at a place or at coordinates, converted where they are of
 * another datum. A place that no source confirms is said to be one.
 */
export async function openSearchResult(store: Store<AppState>, source: Source, choice: SearchChoice): Promise<void> {
  switch (choice.kind) {
    case 'record':
    case 'programme':
      store.update((state) => (state.pin === null ? state : { ...state, pin: null }));
      selectRecord(store, choice.id);
      return;
    // Own data answer for themselves.
    case 'own':
      return;
    case 'coordinate':
      await goToCoordinates(store, source, choice);
      return;
    default:
      goToPlace(store, choice);
  }
}

function goTo(store: Store<AppState>, pin: Pin, zoom: number): void {
  store.update((state) => ({ ...state, pin, camera: { center: pin.point, zoom }, selectedId: null, chooser: null }));
}

function goToPlace(store: Store<AppState>, { kind, point, name, errorMetres, verified }: PlaceChoice): void {
  goTo(store, { point, label: name, errorMetres, verified, datum: 'wgs84' }, ZOOM[kind]);
  if (!verified) showNotice(store, 'warning', 'notice.place-unverified', { metres: errorMetres });
}

async function goToCoordinates(store: Store<AppState>, source: Source, { point, datum }: CoordinateChoice): Promise<void> {
  let converted: CoordinateChoice['point'];
  try {
    converted = await source.toWgs84(point, datum);
  } catch {
    // The conversion is loaded on demand; without it the place would be half a kilometre wrong, so there is none.
    showNotice(store, 'error', 'notice.conversion-missing');
    return;
  }
  const text = formatCoordinates(converted);
  goTo(store, { point: converted, label: { zh: text, en: text }, errorMetres: null, verified: true, datum }, ZOOM.coordinate);
}
