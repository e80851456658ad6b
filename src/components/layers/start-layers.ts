import { ContextProvider } from '@lit/context';
import { serveTiles, stopTiles } from '../../map/tiles/tile-protocol.ts';
import { serveRows } from '../../map/layers/serve-rows.ts';
import { trustOwnWorkers } from '../../map/scene/trust-own-workers.ts';
import { type Importer, workerImporter } from '../../services/layers/importer.ts';
import { deviceOptionalPackages } from '../../services/optional/device-optional-packages.ts';
import { pageRemoteDoor, type RemoteDoor } from '../../services/remote/remote-door.ts';
import type { TileKeeper } from '../../services/tiles/tile-keeper.ts';
import type { LayerKeeper } from '../../services/layers/layer-keeper.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import { showNotice } from '../../actions/show-notice.ts';
import { baseMapMemory } from '../../services/base-maps/base-map-memory.ts';
import { pageBaseMaps } from '../../services/base-maps/page-base-maps.ts';
import { offerName } from '../base-maps/base-map-words.ts';
import { BaseMapsDesk, baseMapsDeskContext } from '../base-maps/base-maps-desk.ts';
import { showBaseMap } from '../base-maps/show-base-map.ts';
import { gdalReader } from './gdal-reader.ts';
import { LayersDesk, layersDeskContext } from './layers-desk.ts';
import { AddressDesk, addressDeskContext } from './address-desk.ts';
import { indexNames } from '../search/own-names.ts';
import { ownShown } from './own-shown.ts';
import { showLayers } from './show-layers.ts';
import { showTileLayers } from './show-tile-layers.ts';
import { TilesDesk, tilesDeskContext } from './tiles-desk.ts';
import './ur-layers-desk.ts';
import './ur-own-legend.ts';

/** What own data work with: where their elements look for the desk, the state, the map and the device. */
export interface LayersSetting {
  readonly root: HTMLElement;
  readonly store: Store<AppState>;
  readonly map: UrRenewalMap;
  readonly keeper: LayerKeeper;
  readonly tiles: TileKeeper;
  /** Reads files; in a worker by default. */
  readonly importer?: Importer;
  /** The way to addresses; the page's own by default. */
  readonly door?: RemoteDoor;
}

/** Without the program for it, which may not arrive, the page hands the rows over. */
const canFetchRows = (): Promise<boolean> =>
  serveRows().then(
    () => true,
    () => false,
  );

/** Sets own data up: the desk first, for elements look for it when they are connected, then what is kept. */
export async function startLayers({ root, store, map, keeper, tiles, importer, door = pageRemoteDoor() }: LayersSetting): Promise<void> {
  trustOwnWorkers();
  const desk = new LayersDesk(keeper, importer ?? workerImporter(), gdalReader(deviceOptionalPackages()), canFetchRows);
  desk.state.subscribe(({ layers }, previous) => {
    if (layers === previous.layers) return;
    ownShown.update(() => ({ layers }));
    for (const open of layers) void indexNames(open);
  });
  new ContextProvider(root, { context: layersDeskContext, initialValue: desk });
  const tilesDesk = new TilesDesk(tiles, door, { serve: serveTiles, stop: stopTiles });
  new ContextProvider(root, { context: tilesDeskContext, initialValue: tilesDesk });
  new ContextProvider(root, { context: addressDeskContext, initialValue: new AddressDesk(door, desk, tilesDesk) });
  const server = { serve: serveTiles, stop: stopTiles };
  const baseMaps = new BaseMapsDesk({
    settings: pageBaseMaps(document),
    page: document.baseURI,
    door,
    server,
    memory: baseMapMemory(() => localStorage),
    hide: (layer) => tilesDesk.change(layer.id, { visible: false }),
    tell: (news, offer) => showNotice(store, news === 'missing' ? 'error' : news === 'partly' ? 'warning' : 'info', `notice.base-map-${news}`, { name: offerName(store.get().language, offer) }),
  });
  new ContextProvider(root, { context: baseMapsDeskContext, initialValue: baseMaps });
  tilesDesk.state.subscribe((state, previous) => {
    if (state.layers !== previous.layers) void baseMaps.follow(state.layers);
  });
  // What did not arrive for want of a network is asked for again when there is one.
  addEventListener('online', () => {
    if (baseMaps.state.get().status === 'failed') void baseMaps.again();
  });
  await Promise.all([desk.start(), tilesDesk.start(), baseMaps.start()]);
  void customElements.whenDefined('ur-renewal-map').then(() => {
    showLayers(store, map, desk, baseMaps);
    showTileLayers(store, map, tilesDesk);
    showBaseMap(store, map, baseMaps, () => root.querySelector('ur-app')?.shadowRoot?.querySelector('ur-corner-line') ?? null);
  });
}
