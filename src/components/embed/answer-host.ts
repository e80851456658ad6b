import { closeRecord } from '../../actions/close-record.ts';
import { moveCamera } from '../../actions/move-camera.ts';
import { selectRecord } from '../../actions/select-record.ts';
import { setFilter } from '../../actions/set-filter.ts';
import type { EmbedProblem, EmbedRequest } from '../../domain/embed/embed-request.ts';
import { NO_FILTER } from '../../domain/filter.ts';
import { MAX_ZOOM, mapBounds, MIN_ZOOM } from '../../map/camera/map-limits.ts';
import type { AppState } from '../../state/app-state.ts';
import { filteredEntries } from '../../state/selectors/filter-entries.ts';
import type { Store } from '../../state/store.ts';
import { readLink, writeLink } from '../../state/url/link.ts';

/** What an embedding page is told of the map. */
export interface EmbedState {
  /** Id of the record whose card is open. */
  readonly record: string | null;
  /** The filter as links write it. */
  readonly query: string;
  /** How many records the filter leaves. */
  readonly count: number;
  /** WGS 84 degrees; null before the map stands. */
  readonly center: readonly [number, number] | null;
  readonly zoom: number | null;
  readonly language: 'zh' | 'en';
  /** Version of the data; null before they are here. */
  readonly version: string | null;
}

const ANYWHERE = new URL('https://map.invalid/');

/** The filter of a state alone, as links write it. */
function filterQuery(state: AppState): string {
  return writeLink(ANYWHERE, { language: 'zh', filter: state.filter, sort: 'relevance', selectedId: null, ask: null, deskLink: null, embedded: null }, null).search.slice(1);
}

/** What a page is told of a state. */
export function embedState(state: AppState): EmbedState {
  const { catalogue, selectedId, view, language } = state;
  return {
    record: selectedId,
    query: filterQuery(state),
    count: catalogue.status === 'ready' ? filteredEntries(catalogue.value.entries, state.filter).entries.length : 0,
    center: view?.center ?? null,
    zoom: view?.zoom ?? null,
    language,
    version: catalogue.status === 'ready' ? catalogue.value.version : null,
  };
}

/** Does what a page asks for; where it cannot, says why and changes nothing. */
export function answerHost(store: Store<AppState>, request: EmbedRequest): EmbedProblem | null {
  const state = store.get();
  switch (request.do) {
    case 'state':
    case 'watch':
      return null;
    case 'select': {
      const { record } = request;
      if (record === null) {
        closeRecord(store);
        return null;
      }
      if (state.catalogue.status !== 'ready') return 'not-ready';
      if (!state.catalogue.value.entries.some(({ id }) => id === record)) return 'record';
      selectRecord(store, record);
      return null;
    }
    case 'filter': {
      const link = new URL(ANYWHERE);
      link.search = request.query;
      const none = { language: state.language, filter: NO_FILTER, sort: state.sort, selectedId: state.selectedId, ask: null, deskLink: null, embedded: '' } as const;
      const { state: read, problems, version } = readLink(link, none);
      // Nothing but a filter: what a link may say besides is not the page's to decide.
      const { filter, ...rest } = read;
      const { filter: _, ...before } = none;
      if (problems.length > 0 || version !== null || JSON.stringify(rest) !== JSON.stringify(before)) return 'filter';
      setFilter(store, filter);
      return null;
    }
    case 'look': {
      const { center, zoom } = request;
      if (center === null || zoom === null) {
        moveCamera(store, null);
        return null;
      }
      const [west, south, east, north] = mapBounds;
      const [longitude, latitude] = center;
      if (longitude < west || longitude > east || latitude < south || latitude > north) return 'value';
      moveCamera(store, { center, zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)) });
      return null;
    }
  }
}
