import { ContextProvider } from '@lit/context';
import { trustOwnWorkers } from '../../map/scene/trust-own-workers.ts';
import { type Importer, workerImporter } from '../../services/layers/importer.ts';
import { deviceOptionalPackages } from '../../services/optional/device-optional-packages.ts';
import type { LayerKeeper } from '../../services/layers/layer-keeper.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import { gdalReader } from './gdal-reader.ts';
import { LayersDesk, layersDeskContext } from './layers-desk.ts';
import { showLayers } from './show-layers.ts';
import './ur-layers-desk.ts';

/** What own data work with: where their elements look for the desk, the state, the map and the device. */
export interface LayersSetting {
  readonly root: HTMLElement;
  readonly store: Store<AppState>;
  readonly map: UrRenewalMap;
  readonly keeper: LayerKeeper;
  /** Reads files; in a worker by default. */
  readonly importer?: Importer;
}

/** Sets own data up: the desk first, for elements look for it when they are connected, then what is kept. */
export async function startLayers({ root, store, map, keeper, importer }: LayersSetting): Promise<void> {
  trustOwnWorkers();
  const desk = new LayersDesk(keeper, importer ?? workerImporter(), gdalReader(deviceOptionalPackages()));
  new ContextProvider(root, { context: layersDeskContext, initialValue: desk });
  await desk.start();
  void customElements.whenDefined('ur-renewal-map').then(() => showLayers(store, map, desk));
}
