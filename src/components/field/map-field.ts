import { changeOpen, changeVisit } from '../../actions/field/change-visit.ts';
import type { FieldSetting } from '../../actions/field/field-setting.ts';
import { followPosition } from '../../actions/field/follow-position.ts';
import { placePosition } from '../../actions/field/take-position.ts';
import { moveCamera } from '../../actions/move-camera.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Geometry, Position } from '../../domain/geometry.ts';
import type { FoundPlace } from '../../domain/inspections/visit.ts';
import { siteProgress } from '../../domain/inspections/site-progress.ts';
import type { FieldKey } from '../../i18n/field/field-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { badgeName, drawBadge, siteBadges } from '../../map/field/field-badge.ts';
import { type BadgedSite, type FieldMapView, fieldOverlayComposer } from '../../map/field/field-overlay.ts';
import { cameraAlong, cameraAt } from './goes-along.ts';
import { mapTokens, type MapTokens } from '../../map/theme/map-tokens.ts';
import type { FieldState, MapWish, OpenVisit } from '../../state/field/field-state.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { createStore, type Store } from '../../state/store.ts';
import { systemAppearance } from '../document-settings.ts';
import type { MapKeyDetail } from '../tools/map-gestures.ts';
import type { MapClickDetail, MapMoveDetail } from '../ur-map.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import type { FieldDesk, FieldSays } from './field-desk.ts';
import { startOfDay } from './start-of-day.ts';

const FEATURE = 'field';
const TICK_MS = 10_000;

/** Joins field work to the map: draws its state there and takes the map's taps while a form asks for a place. */
export class MapField implements FieldDesk {
  readonly setting: FieldSetting;
  readonly says: Store<FieldSays> = createStore<FieldSays>({ status: null, problem: null });
  readonly #map: UrRenewalMap;
  readonly #compose = fieldOverlayComposer();
  readonly #badged = new Set<string>();
  #stopFollowing: (() => void) | null = null;

  constructor(setting: FieldSetting, map: UrRenewalMap) {
    this.setting = setting;
    this.#map = map;
    setting.field.subscribe((state, previous) => this.#follow(state, previous));
    setting.app.subscribe((state, previous) => {
      if (state.map !== previous.map || state.appearance !== previous.appearance || state.catalogue !== previous.catalogue) this.#draw();
      if (state.desk !== previous.desk) this.says.update(() => ({ status: null, problem: null }));
    });
    map.addEventListener('ur-map-click', (event) => {
      const [longitude, latitude] = (event as CustomEvent<MapClickDetail>).detail.lngLat;
      this.#place([longitude, latitude]);
    });
    map.addEventListener('ur-map-move', (event) => {
      if ((event as CustomEvent<MapMoveDetail>).detail.byUser && setting.field.get().alongMap) setting.field.update((state) => ({ ...state, alongMap: false }));
    });
    map.addEventListener('ur-map-key', (event) => this.#onKey((event as CustomEvent<MapKeyDetail>).detail));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw());
    // Ages of positions and of the oldest record move on by themselves.
    setInterval(() => setting.field.update((state) => ({ ...state, now: setting.clock() })), TICK_MS);
    this.#draw();
  }

  tell(key: FieldKey, values: TextValues = {}): void {
    this.says.update(() => ({ status: { key, values }, problem: null }));
  }

  warn(key: FieldKey, values: TextValues = {}): void {
    this.says.update(() => ({ status: null, problem: { key, values } }));
  }

  wish(wish: MapWish | null): void {
    changeOpen(this.setting, { wish, corners: [] });
    if (wish !== null) this.#map.focus();
  }

  closeArea(): void {
    const corners = this.setting.field.get().open?.corners ?? [];
    const [first] = corners;
    if (!first || corners.length < 3) return;
    this.#find({ type: 'Polygon', coordinates: [[...corners, first]] });
  }

  /** Begins or ends following; a map that the user has moved away first comes back. */
  followed(follow: boolean): void {
    const { following, alongMap, fix } = this.setting.field.get();
    if (!follow && following && !alongMap) {
      this.setting.field.update((state) => ({ ...state, alongMap: true }));
      if (fix) this.#look(fix.point);
      return;
    }
    this.#stopFollowing?.();
    this.#stopFollowing = follow ? followPosition(this.setting) : null;
  }

  focusMap(): void {
    this.#map.focus();
  }

  get #open(): OpenVisit | null {
    return this.setting.field.get().open;
  }

  get #tokens(): MapTokens {
    const { appearance } = this.setting.app.get();
    return mapTokens[appearance === 'auto' ? systemAppearance() : appearance];
  }

  #place([lon, lat]: Position): void {
    const open = this.#open;
    const at: Position = [Number(lon.toFixed(7)), Number(lat.toFixed(7))];
    if (open?.wish === 'position') placePosition(this.setting, at, 'map');
    else if (open?.wish === 'place') this.#find({ type: 'Point', coordinates: at });
    else if (open?.wish === 'area') changeOpen(this.setting, { corners: [...open.corners, at] });
  }

  #onKey({ key, at }: MapKeyDetail): void {
    const wish = this.#open?.wish ?? null;
    if (wish === null) return;
    if (key === ' ' || (key === 'Enter' && wish !== 'area')) this.#place(at);
    else if (key === 'Enter') this.closeArea();
    else if (key === 'Escape') this.wish(null);
    else changeOpen(this.setting, { corners: (this.#open?.corners ?? []).slice(0, -1) });
  }

  #find(place: FoundPlace): void {
    changeVisit(this.setting, (visit) => (visit.subject.kind === 'new-site' ? { ...visit, subject: { ...visit.subject, place } } : visit));
    changeOpen(this.setting, { wish: null, corners: [] });
  }

  #follow(state: FieldState, previous: FieldState): void {
    if (state.open?.wish !== previous.open?.wish) this.#map.setCapture(FEATURE, state.open?.wish != null);
    // The first fix shows where one is; after that the map goes along until the user moves it.
    if (state.fix && !previous.fix) this.#look(state.fix.point);
    else if (state.fix && state.fix !== previous.fix && state.alongMap) {
      const camera = cameraAlong(this.setting.app.get().view, state.fix.point);
      if (camera) moveCamera(this.setting.app, camera);
    }
    if (state.open !== previous.open || state.fix !== previous.fix || state.round !== previous.round || state.records !== previous.records || state.drafts !== previous.drafts) this.#draw();
  }

  #look(point: Position): void {
    moveCamera(this.setting.app, cameraAt(this.setting.app.get().view, point));
  }

  readonly #sites = memoiseLast(
    (round: FieldState['round'], records: FieldState['records'], drafts: FieldState['drafts'], entries: readonly CatalogueEntry[], dayStart: number): readonly BadgedSite[] => {
      const progress = siteProgress(records ?? [], drafts, dayStart);
      const ids = new Set([...round.siteIds, ...progress.keys()]);
      return entries.flatMap(({ id, anchor }) => (anchor && ids.has(id) ? [{ point: anchor, badge: progress.get(id)?.state ?? 'todo' }] : []));
    },
  );
  readonly #way = memoiseLast((round: FieldState['round'], entries: readonly CatalogueEntry[]): readonly Position[] => {
    const anchors = new Map(entries.map(({ id, anchor }) => [id, anchor]));
    return round.siteIds.flatMap((id): Position[] => {
      const anchor = anchors.get(id);
      return anchor ? [anchor] : [];
    });
  });
  readonly #record = memoiseLast((position: OpenVisit['draft']['visit']['position']): FieldMapView['record'] => (position ? { point: [position.lon, position.lat], accuracyMetres: position.accuracy } : null));
  readonly #corners = memoiseLast((corners: readonly Position[]): Geometry | null => {
    const [first] = corners;
    if (!first) return null;
    return corners.length === 1 ? { type: 'Point', coordinates: first } : { type: 'LineString', coordinates: [...corners] };
  });

  #draw(): void {
    const { app, field, clock } = this.setting;
    const { catalogue } = app.get();
    const { open, fix, round, records, drafts } = field.get();
    const entries = catalogue.status === 'ready' ? catalogue.value.entries : NO_ENTRIES;
    const subject = open?.draft.visit.subject;
    const found = open && open.corners.length > 0 ? this.#corners(open.corners) : subject?.kind === 'new-site' ? (subject.place as Geometry | null) : null;
    if (!this.#addBadges()) return;
    this.#map.setOverlay(
      FEATURE,
      this.#compose({
        fix,
        record: this.#record(open?.draft.visit.position ?? null),
        found,
        sites: this.#sites(round, records, drafts, entries, startOfDay(clock())),
        way: this.#way(round, entries),
        tokens: this.#tokens,
      }),
    );
  }

  /** Gives the map the pictures of this colour scheme; false before it stands. */
  #addBadges(): boolean {
    const map = this.#map.drawn;
    if (!map) return false;
    const tokens = this.#tokens;
    for (const badge of siteBadges) {
      const name = badgeName(badge, tokens);
      if (this.#badged.has(name) && map.hasImage(name)) continue;
      if (!map.hasImage(name)) map.addImage(name, drawBadge(badge, tokens, devicePixelRatio), { pixelRatio: devicePixelRatio });
      this.#badged.add(name);
    }
    return true;
  }
}

const NO_ENTRIES: readonly CatalogueEntry[] = [];
