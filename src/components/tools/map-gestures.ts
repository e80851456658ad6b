import type { Map as MapLibreMap } from 'maplibre-gl';
import { showHere } from '../../actions/show-here.ts';
import type { Position } from '../../domain/geometry.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';

/** Keys that a tool takes from the map. */
const TOOL_KEYS = ['Enter', ' ', 'Backspace', 'Delete', 'Escape'] as const;
export type MapToolKey = (typeof TOOL_KEYS)[number];

/** A tool's key pressed on the map; `at` is the place under the cross-hair, WGS 84. */
export interface MapKeyDetail {
  readonly key: MapToolKey;
  readonly at: Position;
}

/** A finger that rests this long without moving asks what is there. */
const LONG_PRESS_MS = 550;
const LONG_PRESS_PIXELS = 10;

/**
 * Listens to what the map itself does not know: asking what is here (right button, long press, Shift+F10 and the menu key for
 * the cross-hair), and while a tool captures the map its keys, the pointer and double clicks, which are fired on the element:
 * `ur-map-key` with a `MapKeyDetail`, `ur-map-point` with a position or null, `ur-map-double-click`. The listeners live as
 * long as the canvas of `map`.
 */
export function attachMapGestures(element: UrRenewalMap, map: MapLibreMap, store: Store<AppState>): void {
  const canvas = map.getCanvas();
  const captures = (): boolean => element.captures;
  const fire = (type: string, detail: MapKeyDetail | Position | null): void => {
    if (captures()) element.dispatchEvent(new CustomEvent(type, { detail }));
  };
  const ask = (at: Position): void => {
    if (!captures()) showHere(store, at);
  };
  // A base map may lie in another datum.
  const placeOf = ({ lng, lat }: { readonly lng: number; readonly lat: number }): Position => {
    const [longitude, latitude] = element.dress?.datum?.from([lng, lat]) ?? [lng, lat];
    return [longitude, latitude];
  };
  const centre = (): Position => placeOf(map.getCenter());
  const under = ({ clientX, clientY }: MouseEvent): Position => {
    const { left, top } = canvas.getBoundingClientRect();
    return placeOf(map.unproject([clientX - left, clientY - top]));
  };
  map.on('mousemove', ({ lngLat }) => fire('ur-map-point', placeOf(lngLat)));
  map.on('mouseout', () => fire('ur-map-point', null));
  map.on('dblclick', () => fire('ur-map-double-click', null));

  canvas.addEventListener('keydown', (event) => {
    const key = TOOL_KEYS.find((known) => known === event.key);
    if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      event.preventDefault();
      ask(centre());
    } else if (captures() && key !== undefined) {
      event.preventDefault();
      fire('ur-map-key', { key, at: centre() });
    }
  });
  canvas.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    // The keyboard's own event follows its key, which was answered already; a finger's follows the long press.
    if (event.button === 2 && event.pointerType !== 'touch') ask(under(event));
  });

  let press: ReturnType<typeof setTimeout> | undefined;
  let start = { clientX: 0, clientY: 0 };
  const release = (): void => clearTimeout(press);
  // Not every system makes a context menu of a long press, so it is timed here.
  canvas.addEventListener('pointerdown', (event) => {
    release();
    if (event.pointerType !== 'touch' || !event.isPrimary || captures()) return;
    start = event;
    const at = under(event);
    press = setTimeout(() => ask(at), LONG_PRESS_MS);
  });
  canvas.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - start.clientX, clientY - start.clientY) > LONG_PRESS_PIXELS) release();
  });
  for (const type of ['pointerup', 'pointercancel']) canvas.addEventListener(type, release);
}
