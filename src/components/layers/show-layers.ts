import { openDesk } from '../../actions/open-desk.ts';
import { layersOverlayComposer, ownHitLayers } from '../../map/layers/layers-overlay.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import { systemAppearance } from '../document-settings.ts';
import type { MapClickDetail } from '../ur-map.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import type { OpenLayer } from '../../domain/layers/own-layer.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { BaseMapsDesk } from '../base-maps/base-maps-desk.ts';
import { isShifted } from '../base-maps/base-maps-state.ts';
import type { LayersDesk } from './layers-desk.ts';

/** A press this near to a point or line means it, CSS pixels. */
const REACH = 8;

/** Draws own layers on the map, and tells the desk which row was pressed there; marks of the official data come first. */
export function showLayers(store: Store<AppState>, map: UrRenewalMap, desk: LayersDesk, baseMaps: BaseMapsDesk): void {
  const compose = layersOverlayComposer();
  // What the map fetches by itself cannot be moved to the datum of a base map: the rows are handed over.
  const handedOver = memoiseLast((layers: readonly OpenLayer[]) => layers.map(({ layer, features }): OpenLayer => ({ layer, features })));
  const draw = (): void => {
    const { layers, found } = desk.state.get();
    const { appearance } = store.get();
    map.setOverlay('layers', layers.length === 0 ? null : compose(isShifted(baseMaps.state.get()) ? handedOver(layers) : layers, found, mapTokens[appearance === 'auto' ? systemAppearance() : appearance]));
  };
  desk.state.subscribe((state, previous) => {
    if (state.layers !== previous.layers || state.found !== previous.found) draw();
  });
  baseMaps.state.subscribe((state, previous) => {
    if (isShifted(state) !== isShifted(previous)) draw();
  });
  store.subscribe((state, previous) => {
    if (state.appearance !== previous.appearance) draw();
    if (previous.desk === 'layers' && state.desk !== 'layers') desk.forgetFound();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  draw();

  map.addEventListener('ur-map-click', (event) => {
    const { point, ids } = (event as CustomEvent<MapClickDetail>).detail;
    const { drawn } = map;
    if (map.captures || ids.length > 0 || !drawn) return;
    const layers = desk.state.get().layers.flatMap(({ layer }) => ownHitLayers(layer.id)).filter((id) => drawn.getLayer(id));
    if (layers.length === 0) return;
    const [hit] = drawn.queryRenderedFeatures([[point.x - REACH, point.y - REACH], [point.x + REACH, point.y + REACH]], { layers });
    if (!hit) {
      desk.forgetFound();
      return;
    }
    desk.find(hit.source.slice('own-'.length), Number(hit.id));
    openDesk(store, 'layers');
  });
}
