import { hoverRecord } from '../../actions/hover-record.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Geometry } from '../../domain/geometry.ts';
import { type AskArea, askOverlayComposer, ASK_HIT_LAYERS, type AskPlace } from '../../map/ask/ask-overlay.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import { subjectsOf } from '../../query/presets.ts';
import type { Query, Subject } from '../../query/query.ts';
import type { AppState } from '../../state/app-state.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { Store } from '../../state/store.ts';
import { systemAppearance } from '../document-settings.ts';
import type { MapClickDetail } from '../ur-map.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import type { AskSession } from './ask-session.ts';
import type { AreaTable, AskResult, Comparison } from './ask-state.ts';

const OVERLAY = 'ask';

/** Shows answers on the map while the desk is open, and tells the session what the pointer is at there. */
export function showAnswersOnMap(store: Store<AppState>, map: UrRenewalMap, session: AskSession): void {
  const compose = askOverlayComposer();
  const places = memoiseLast(placesOf);
  const shades = memoiseLast((table: AreaTable | null, isShaded: boolean): readonly AskArea[] | null => {
    if (!table || !isShaded) return null;
    const outlines = new Map(session.data.layers.get('subdistricts')?.rows.map((row) => [row.id, row.geometry]));
    return table.areas.flatMap(({ id, count }) => {
      const geometry = outlines.get(id);
      return geometry ? { geometry, count: count.certain + count.possible } : [];
    });
  });
  const subjects = memoiseLast(subjectGeometries);
  const draw = (): void => {
    const { result, comparison, areas, isMapShaded, hovered, chosen, current, query } = session.state.get();
    const { desk, appearance, catalogue, hoveredId, selectedId } = store.get();
    if (desk !== 'ask') {
      map.setOverlay(OVERLAY, null);
      return;
    }
    const entries = catalogue.status === 'ready' ? catalogue.value.entries : NO_ENTRIES;
    const isSites = result?.query.target === 'sites';
    map.setOverlay(
      OVERLAY,
      compose({
        places: places(result, comparison, entries),
        subjects: subjects(result?.query ?? query),
        areas: shades(areas, isMapShaded),
        hovered: hovered ?? (isSites ? hoveredId : null),
        chosen,
        current: isSites ? selectedId : current,
        tokens: mapTokens[appearance === 'auto' ? systemAppearance() : appearance],
      }),
    );
  };
  store.subscribe((state, previous) => {
    if (state.desk !== previous.desk || state.appearance !== previous.appearance || state.hoveredId !== previous.hoveredId || state.selectedId !== previous.selectedId || state.catalogue !== previous.catalogue) draw();
  });
  session.state.subscribe((state, previous) => {
    if (state.hovered !== previous.hovered && state.result?.query.target === 'sites') hoverRecord(store, state.hovered);
    draw();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  draw();
  listen(store, map, session);
}

const NO_ENTRIES: readonly CatalogueEntry[] = [];

/** How near a press must come to a record, CSS pixels: a finger is no needle. */
const REACH = 8;

/** Records of other layers than the projects have no marks, so pointer and press are looked up among what was drawn. */
function listen(store: Store<AppState>, map: UrRenewalMap, session: AskSession): void {
  const isAsked = (): boolean => {
    const { result } = session.state.get();
    return store.get().desk === 'ask' && result !== null && result.query.target !== 'sites';
  };
  const at = ({ x, y }: { readonly x: number; readonly y: number }, reach: number): string | null => {
    const { drawn } = map;
    const layers = ASK_HIT_LAYERS.filter((id) => drawn?.getLayer(id));
    const [found] = layers.length > 0 ? (drawn?.queryRenderedFeatures([[x - reach, y - reach], [x + reach, y + reach]], { layers }) ?? []) : [];
    const id: unknown = found?.properties['id'];
    return typeof id === 'string' ? id : null;
  };
  map.addEventListener('ur-map-click', (event) => {
    const { point, ids } = (event as CustomEvent<MapClickDetail>).detail;
    // A mark of a project that was hit opens that project.
    if (isAsked() && !map.captures && ids.length === 0) session.mark(at(point, REACH));
  });
  whenDrawn(store, map, () => map.drawn?.on('mousemove', ({ point }) => isAsked() && session.hover(at(point, 0))));
}

/** Calls `next` once the map stands. */
function whenDrawn(store: Store<AppState>, map: UrRenewalMap, next: () => void): void {
  if (map.drawn) {
    next();
    return;
  }
  const stop = store.subscribe((state) => {
    if (state.map !== 'ready' || !map.drawn) return;
    stop();
    next();
  });
}

function placesOf(result: AskResult | null, comparison: Comparison | null, entries: readonly CatalogueEntry[]): readonly AskPlace[] {
  const anchors = new Map(entries.map(({ id, anchor }) => [id, anchor]));
  // In a comparison what both have is solid, what only one has is hollow.
  const rows = comparison
    ? [...comparison.both.map((row) => ({ row, certain: true })), ...[...comparison.onlyFirst, ...comparison.onlySecond].map((row) => ({ row, certain: false }))]
    : (result?.rows ?? []);
  return rows.flatMap(({ row: { id, geometry, isSomewhereInside }, certain }) => (geometry ? { id, geometry, certain, isSomewhereInside, anchor: anchors.get(id) ?? null } : []));
}

/** The places of a question that are on the map nowhere else. */
function subjectGeometries(query: Query): readonly Geometry[] {
  return subjectsOf(query).flatMap((subject) => geometryOf(subject) ?? []);
}

function geometryOf(subject: Subject): Geometry | null {
  switch (subject.kind) {
    case 'geometry':
      return subject.geometry;
    case 'corridor':
      return { type: 'LineString', coordinates: subject.line.map(([x, y]) => [x, y]) };
    case 'circle':
      return { type: 'Point', coordinates: subject.centre };
    case 'box': {
      const [west, south, east, north] = subject.bounds;
      return { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] };
    }
    default:
      return null;
  }
}
