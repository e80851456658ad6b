import { ContextProvider } from '@lit/context';
import { readDrawings } from '../../actions/read-drawings.ts';
import type { DrawingKeeper } from '../../services/drawing-keeper.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import { MapTools } from './map-tools.ts';
import { toolDeskContext } from './tool-desk.ts';

/** What the tools work with: where they look for their desk, the state, the map and the device. */
export interface ToolsSetting {
  readonly root: HTMLElement;
  readonly store: Store<AppState>;
  readonly map: UrRenewalMap;
  readonly keeper: DrawingKeeper;
}

/** Sets the tools up: their desk first, for elements look for it when they are connected, then the elements, then the drawings. */
export async function startTools({ root, store, map, keeper }: ToolsSetting): Promise<void> {
  new ContextProvider(root, { context: toolDeskContext, initialValue: new MapTools(store, map, keeper) });
  keeper.onChange(() => void readDrawings(store, keeper));
  await Promise.all([import('./ur-tools.ts'), readDrawings(store, keeper)]);
}
