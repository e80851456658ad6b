import { moveCamera } from '../../actions/move-camera.ts';
import { openDesk } from '../../actions/open-desk.ts';
import type { SearchChoice } from '../../domain/search/search-choice.ts';
import { boundsOf } from '../../geo/index/bounds.ts';
import { fitCamera } from '../../map/camera/fit-camera.ts';
import { layersOverlayComposer, ownHitLayers } from '../../map/layers/layers-overlay.ts';
import { ownImagesIn, renderOwnImage } from '../../map/layers/own-image.ts';
import type { SceneOverlay } from '../../map/scene/scene-overlay.ts';
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

/** A window onto what was found is not closer than this, nor larger than this part of the map. */
const CLOSEST_ZOOM = 16;
const WINDOW = { width: 640, height: 420, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
/** A press this near to a point or line means it, CSS pixels. */
const REACH = 8;

/** Hands the map the pictures of classes before it asks for them: its own supply, part of the first view, knows marks alone. */
function supplyImages(drawn: UrRenewalMap['drawn'], overlay: SceneOverlay | null): void {
  if (!drawn || !overlay) return;
  for (const name of new Set(ownImagesIn([overlay.below, overlay.above]))) {
    const image = drawn.hasImage(name) ? null : renderOwnImage(name, globalThis.devicePixelRatio);
    if (image) drawn.addImage(name, image.data, { pixelRatio: image.pixelRatio });
  }
}

/** Draws own layers on the map, and tells the desk which row was pressed there; marks of the official data come first. */
export function showLayers(store: Store<AppState>, map: UrRenewalMap, desk: LayersDesk, baseMaps: BaseMapsDesk): void {
  const compose = layersOverlayComposer();
  // What the map fetches by itself cannot be moved to the datum of a base map: the rows are handed over.
  const handedOver = memoiseLast((layers: readonly OpenLayer[]) => layers.map(({ layer, features }): OpenLayer => ({ layer, features })));
  const draw = (): void => {
    const { layers, found } = desk.state.get();
    const { appearance } = store.get();
    const shown = isShifted(baseMaps.state.get()) ? handedOver(layers) : layers;
    const overlay = layers.length === 0 ? null : compose(shown, found, mapTokens[appearance === 'auto' ? systemAppearance() : appearance]);
    supplyImages(map.drawn, overlay);
    map.setOverlay('layers', overlay);
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

  // What the search finds of a person's own is opened here: the search knows nothing of layers.
  document.addEventListener('ur-search-select', (event) => {
    const choice = (event as CustomEvent<SearchChoice>).detail;
    if (choice.kind !== 'own') return;
    const open = desk.state.get().layers.find(({ layer }) => layer.id === choice.layerId);
    if (!open) return;
    const geometry = open.features.find(({ id }) => id === choice.row)?.geometry;
    const bounds = choice.row === null ? open.layer.facts.bounds : geometry && boundsOf(geometry);
    if (bounds) moveCamera(store, fitCamera([...bounds], WINDOW, CLOSEST_ZOOM));
    if (choice.row !== null) desk.find(choice.layerId, choice.row);
    openDesk(store, 'layers');
  });

  map.addEventListener('ur-map-click', (event) => {
    const { point, ids } = (event as CustomEvent<MapClickDetail>).detail;
    const { drawn } = map;
    if (map.captures || ids.length > 0 || !drawn) return;
    const layers = desk.state.get().layers.flatMap(({ layer }) => ownHitLayers(layer)).filter((id) => drawn.getLayer(id));
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
