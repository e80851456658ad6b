import { moveCamera } from '../../actions/move-camera.ts';
import { selectRecord } from '../../actions/select-record.ts';
import { boundsOf } from '../../geo/index/bounds.ts';
import type { LayerRow } from '../../query/layer.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import type { AskSession } from './ask-session.ts';

/** The map comes at least this near to what was pressed. */
const NEAR_ZOOM = 13.5;

/** Shows a record of an answer: a project has its card; anything else is marked, and the map goes to it. */
export function openFound(store: Store<AppState>, session: AskSession, layer: string, { id, geometry }: LayerRow): void {
  if (layer === 'sites') {
    selectRecord(store, id);
    return;
  }
  session.mark(id);
  if (!geometry) return;
  const [west, south, east, north] = boundsOf(geometry);
  moveCamera(store, { center: [(west + east) / 2, (south + north) / 2], zoom: Math.max(NEAR_ZOOM, store.get().view?.zoom ?? 0) });
}
