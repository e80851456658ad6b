import { ContextProvider } from '@lit/context';
import { serveTiles, stopTiles } from '../../map/tiles/tile-protocol.ts';
import { trustOwnWorkers } from '../../map/scene/trust-own-workers.ts';
import { type Importer, workerImporter } from '../../services/layers/importer.ts';
import { deviceOptionalPackages } from '../../services/optional/device-optional-packages.ts';
import { pageRemoteDoor, type RemoteDoor } from '../../services/remote/remote-door.ts';
import type { TileKeeper } from '../../services/tiles/tile-keeper.ts';
import type { LayerKeeper } from '../../services/layers/layer-keeper.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
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

/** Sets own data up: the desk first, for elements look for it when they are connected, then what is kept. */
export async function startLayers({ root, store, map, keeper, tiles, importer, door = pageRemoteDoor() }: LayersSetting): Promise<void> {
  trustOwnWorkers();
  const desk = new LayersDesk(keeper, importer ?? workerImporter(), gdalReader(deviceOptionalPackages()));
  desk.state.subscribe(({ layers }, previous) => {
    if (layers === previous.layers) return;
    ownShown.update(() => ({ layers }));
    for (const open of layers) void indexNames(open);
  });
  new ContextProvider(root, { context: layersDeskContext, initialValue: desk });
  const tilesDesk = new TilesDesk(tiles, door, { serve: serveTiles, stop: stopTiles });
  new ContextProvider(root, { context: tilesDeskContext, initialValue: tilesDesk });
  new ContextProvider(root, { context: addressDeskContext, initialValue: new AddressDesk(door, desk, tilesDesk) });
  await Promise.all([desk.start(), tilesDesk.start()]);
  void customElements.whenDefined('ur-renewal-map').then(() => {
    showLayers(store, map, desk);
    showTileLayers(store, map, tilesDesk);
  });
}
