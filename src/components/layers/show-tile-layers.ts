import { openDesk } from '../../actions/open-desk.ts';
import { tileLayersOverlayComposer, tileSourceId } from '../../map/layers/tile-layers-overlay.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import type { AppState } from '../../state/app-state.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { Store } from '../../state/store.ts';
import { systemAppearance } from '../document-settings.ts';
import type { MapClickDetail } from '../ur-map.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import type { TilesDesk } from './tiles-desk.ts';
import type { OpenTileLayer } from './tiles-state.ts';

/** A press this near to a point or line means it, CSS pixels. */
const REACH = 6;

/** Draws large layers on the map, and tells their desk what was pressed there; marks of the official data and own rows come first. */
export function showTileLayers(store: Store<AppState>, map: UrRenewalMap, desk: TilesDesk): void {
  const compose = tileLayersOverlayComposer();
  let shown: readonly OpenTileLayer['layer'][] = [];
  // News of a part that is missing change nothing of what is drawn.
  const readyOf = memoiseLast((layers: readonly OpenTileLayer[]) => {
    const ready = layers.filter(({ status }) => status === 'ready').map(({ layer }) => layer);
    if (ready.length !== shown.length || ready.some((layer, index) => layer !== shown[index])) shown = ready;
    return shown;
  });
  const draw = (): void => {
    const layers = readyOf(desk.state.get().layers);
    const { appearance } = store.get();
    map.setOverlay('tiles', layers.length === 0 ? null : compose(layers, mapTokens[appearance === 'auto' ? systemAppearance() : appearance]));
  };
  desk.state.subscribe((state, previous) => {
    if (state.layers !== previous.layers) draw();
  });
  store.subscribe((state, previous) => {
    if (state.appearance !== previous.appearance) draw();
    if (previous.desk === 'layers' && state.desk !== 'layers') desk.find(null);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  draw();

  map.addEventListener('ur-map-click', (event) => {
    const { point, ids } = (event as CustomEvent<MapClickDetail>).detail;
    const { drawn } = map;
    if (map.captures || ids.length > 0 || !drawn || shown.length === 0) return;
    const sources = new Map(shown.map(({ id }) => [tileSourceId(id), id]));
    const layers = drawn.getStyle().layers.filter((layer) => layer.type !== 'raster' && 'source' in layer && sources.has(layer.source)).map(({ id }) => id);
    const [hit] = layers.length === 0 ? [] : drawn.queryRenderedFeatures([[point.x - REACH, point.y - REACH], [point.x + REACH, point.y + REACH]], { layers });
    const tileLayerId = hit && sources.get(hit.source);
    if (!hit || tileLayerId === undefined) {
      desk.find(null);
      return;
    }
    desk.find({ tileLayerId, vectorLayer: hit.sourceLayer ?? '', properties: { ...(hit.properties as Record<string, string | number | boolean>) } });
    openDesk(store, 'layers');
  });
}
