import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { chooseAmong } from '../actions/choose-among.ts';
import { closeRecord } from '../actions/close-record.ts';
import { hoverRecord } from '../actions/hover-record.ts';
import { moveCamera } from '../actions/move-camera.ts';
import { noteView } from '../actions/note-view.ts';
import { setMapStatus } from '../actions/set-map-status.ts';
import { shownStage } from '../domain/derive/shown-stage.ts';
import type { CatalogueEntry } from '../domain/catalogue.ts';
import type { Position } from '../domain/geometry.ts';
import type { Stage } from '../domain/statement.ts';
import { keepWithin } from '../map/camera/keep-within.ts';
import { districtBounds, mapBounds } from '../map/camera/map-limits.ts';
import { projector, type Camera, type Insets, type Viewport } from '../map/camera/project.ts';
import { sceneComposer, type ComposedScene } from '../map/scene/compose-scene.ts';
import { sameValue } from '../map/scene/same-value.ts';
import type { SceneDress } from '../map/scene/scene.ts';
import type { SceneOverlay } from '../map/scene/scene-overlay.ts';
import type { BodySize } from '../map/sites/mark-metrics.ts';
import type { Rectangle } from '../map/sites/rectangle.ts';
import { mapTokens, type MapTokens } from '../map/theme/map-tokens.ts';
import { translate } from '../i18n/translate.ts';
import type { Language } from '../state/app-state.ts';
import { filteredEntries } from '../state/selectors/filter-entries.ts';
import { memoiseLast } from '../state/selectors/memoise-last.ts';
import { ownTask } from '../services/turns.ts';
import type { MapClickDetail, MapErrorDetail, MapMoveDetail, UrMap } from './ur-map.ts';
import { FIELD, MediaQuery } from './media-query.ts';
import { systemAppearance } from './document-settings.ts';
import { UrElement } from './ur-element.ts';
import './ur-map.ts';

/** What the map looks at and through. */
interface MapView {
  readonly camera: Camera;
  readonly viewport: Viewport;
}

const NO_PADDING: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
const BODY: BodySize = 26;
const FIELD_BODY: BodySize = 32;
const NO_ENTRIES: readonly CatalogueEntry[] = [];
/** A selected mark nearer to the edge of the free part of the map than this is brought in, CSS pixels. */
const REVEAL_MARGIN = 48;
/** How close the map goes to show a selected record that was out of sight. */
const REVEAL_ZOOM = 13.5;

/** Stage of each entry at the end of the chosen years, computed once per entry. */
const stageAt = memoiseLast((atYear: number | null) => {
  const known = new WeakMap<CatalogueEntry, Stage>();
  return (entry: CatalogueEntry): Stage => {
    const stage = known.get(entry) ?? shownStage(entry.facts, atYear).stage;
    known.set(entry, stage);
    return stage;
  };
});

/**
 * The map of the records: draws what the filter leaves, follows selection and hover of the list and tells the state
 * what the user does on it.
 */
@customElement('ur-renewal-map')
export class UrRenewalMap extends UrElement {
  static override readonly styles = css`
    :host,
    ur-map {
      display: block;
      width: 100%;
      height: 100%;
    }
  `;

  /** Space that panels take from the map, CSS pixels. */
  @property({ attribute: false, hasChanged: (now, before) => !sameValue(now, before) }) padding: Insets = NO_PADDING;
  /** What floats over the map, in CSS pixels of the map: no label stands under it. */
  @property({ attribute: false }) panels: readonly Rectangle[] = [];

  @query('ur-map') private readonly map!: UrMap;
  @state() private capturing: readonly string[] = [];
  /** What features draw on the map now, by their names; `setOverlay` changes it. */
  @state() overlays: Readonly<Record<string, SceneOverlay>> = {};
  /** Another base map than the built-in one, which a feature brings; it asks for an update itself. */
  dress: SceneDress | null = null;
  @state() private view: MapView | null = null;

  readonly #base = this.select((state) => state.base);
  readonly #catalogue = this.select((state) => state.catalogue);
  readonly #filter = this.select((state) => state.filter);
  readonly #selectedId = this.select((state) => state.selectedId);
  readonly #hoveredId = this.select((state) => state.hoveredId);
  readonly #camera = this.select((state) => state.camera);
  readonly #appearance = this.select((state) => state.appearance);
  readonly #field = new MediaQuery(this, FIELD);
  readonly #compose = sceneComposer();
  #composed: ComposedScene | null = null;
  #revealed: string | null = null;

  constructor() {
    super();
    // `auto` follows the system's colours while the page is open.
    new MediaQuery(this, '(prefers-color-scheme: dark)');
    new MediaQuery(this, '(prefers-contrast: more)');
  }

  /** Zooms in (positive) or out by levels. */
  zoomBy(levels: number): void {
    this.map.zoomBy(levels);
  }

  /** Shows the whole district. */
  reset(): void {
    moveCamera(this.store, null);
    this.map.fit(districtBounds);
  }

  /** Whether a feature takes the clicks and keys of the map: it listens to `ur-map-click`, which passes through here. */
  get captures(): boolean {
    return this.capturing.length > 0;
  }

  /** A feature begins or stops to take the clicks and keys of the map. */
  setCapture(feature: string, captures: boolean): void {
    if (this.capturing.includes(feature) === captures) return;
    this.capturing = captures ? [...this.capturing, feature] : this.capturing.filter((other) => other !== feature);
  }

  /** What a feature draws on the map, in the place of what it drew before; null takes it away. */
  setOverlay(feature: string, overlay: SceneOverlay | null): void {
    if ((this.overlays[feature] ?? null) === overlay) return;
    const { [feature]: _, ...others } = this.overlays;
    this.overlays = overlay === null ? others : { ...others, [feature]: overlay };
  }

  override focus(options?: FocusOptions): void {
    this.map.focus(options);
  }

  /** MapLibre's own map for an editor that draws on it; null before it stands. */
  get drawn(): UrMap['drawn'] {
    return this.hasUpdated ? this.map.drawn : null;
  }

  protected override turn(): Promise<void> | false {
    return this.hasUpdated && ownTask();
  }

  protected override willUpdate(): void {
    this.#composed = this.#scene();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const selectedId = this.#selectedId.value;
    const catalogue = this.#catalogue.value;
    // Before the map and the records are here nothing can be brought into sight: that is done when they are.
    if (!this.view || catalogue.status !== 'ready' || (selectedId === this.#revealed && !changed.has('padding'))) return;
    this.#revealed = selectedId;
    const anchor = catalogue.value.entries.find(({ id }) => id === selectedId)?.anchor;
    if (anchor) this.#reveal(anchor, this.view);
  }

  protected override render(): TemplateResult {
    const scene = this.#composed?.scene ?? null;
    return html`<ur-map
      .scene=${scene && (this.dress?.on(scene) ?? scene)}
      .targets=${this.#composed?.targets ?? []}
      .camera=${this.#camera.value}
      .padding=${this.padding}
      .hiddenBelow=${this.#hiddenBelow}
      .locale=${this.#locale(this.language)}
      .captures=${this.captures}
      @ur-map-move=${this.#moved}
      @ur-map-click=${this.#clicked}
      @ur-map-hover=${this.#hovered}
      @ur-map-ready=${this.#ready}
      @ur-map-error=${this.#failed}
    ></ur-map>`;
  }

  readonly #locale = memoiseLast((language: Language) => ({ 'Map.Title': translate(language, 'map-frame.canvas') }));
  readonly #words = memoiseLast((language: Language) => ({
    approximate: translate(language, 'map-frame.approximate'),
    unverified: translate(language, 'map-frame.unverified'),
  }));

  get #tokens(): MapTokens {
    const appearance = this.#appearance.value;
    return mapTokens[appearance === 'auto' ? systemAppearance() : appearance];
  }

  #scene(): ComposedScene | null {
    const base = this.#base.value;
    const catalogue = this.#catalogue.value;
    const filter = this.#filter.value;
    if (this.view === null || base.status !== 'ready') return null;
    const entries = catalogue.status === 'ready' ? filteredEntries(catalogue.value.entries, filter).entries : NO_ENTRIES;
    return this.#compose({
      base: base.value,
      entries,
      stageOf: stageAt(filter.years?.to ?? null),
      selectedId: this.#selectedId.value,
      hoveredId: this.#hoveredId.value,
      language: this.language,
      words: this.#words(this.language),
      tokens: this.#tokens,
      size: this.#field.matches ? FIELD_BODY : BODY,
      camera: this.view.camera,
      viewport: this.view.viewport,
      panels: this.panels,
      overlays: Object.values(this.overlays),
    });
  }

  /** How much of the map's lower part a sheet hides over its whole width. */
  get #hiddenBelow(): number {
    const { clientWidth: width, clientHeight: height } = this;
    const tops = this.panels.filter(({ left, right, bottom }) => left < 1 && right > width - 1 && bottom > height - 1).map(({ top }) => top);
    return Math.max(0, height - Math.min(height, ...tops));
  }

  /** Brings the place of a selected record into the free part of the map; one that is in sight stays where it is. */
  #reveal(anchor: Position, view: MapView): void {
    const { padding } = this;
    const viewport = { ...view.viewport, padding };
    // Where the map will look once it has made room for the panels.
    const camera = keepWithin(view.camera, viewport, mapBounds, this.#hiddenBelow);
    const { x, y } = projector(camera, viewport)(anchor);
    const { top, right, bottom, left } = padding;
    const inSight =
      x > left + REVEAL_MARGIN &&
      x < viewport.width - right - REVEAL_MARGIN &&
      y > top + REVEAL_MARGIN &&
      y < viewport.height - bottom - REVEAL_MARGIN;
    if (!inSight) moveCamera(this.store, { center: anchor, zoom: Math.max(camera.zoom, REVEAL_ZOOM) });
  }

  #moved({ detail }: CustomEvent<MapMoveDetail>): void {
    this.view = { camera: detail.camera, viewport: detail.viewport };
    // While a camera waits for the map to go there, a move of the map's own, as when it makes room for a panel, says nothing.
    if (detail.byUser || this.map.camera === this.#camera.value) noteView(this.store, detail.camera, detail.byUser);
  }

  #clicked({ detail }: CustomEvent<MapClickDetail>): void {
    if (this.captures) return;
    if (detail.ids.length === 0) closeRecord(this.store);
    chooseAmong(this.store, detail.ids);
  }

  #hovered({ detail }: CustomEvent<{ readonly ids: readonly string[] }>): void {
    hoverRecord(this.store, detail.ids[0] ?? null);
  }

  #ready(): void {
    setMapStatus(this.store, 'ready');
  }

  #failed({ detail }: CustomEvent<MapErrorDetail>): void {
    setMapStatus(this.store, detail.kind === 'webgl' ? 'no-webgl' : 'failed');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-renewal-map': UrRenewalMap;
  }
}
