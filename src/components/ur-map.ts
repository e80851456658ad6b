import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type * as MapLibre from 'maplibre-gl';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { fitCamera, type Bounds } from '../map/camera/fit-camera.ts';
import { districtBounds, mapBounds, MAX_ZOOM, MIN_ZOOM } from '../map/camera/map-limits.ts';
import { keepWithin } from '../map/camera/keep-within.ts';
import { projector, type Camera, type Insets, type LngLat, type ScreenPoint, type Viewport } from '../map/camera/project.ts';
import { ImageSupply, imagesOf } from '../map/marks/image-supply.ts';
import { apply } from '../map/scene/apply.ts';
import { drawWhenWhole } from '../map/scene/draw-when-whole.ts';
import { hitsAt, type HitTarget } from '../map/scene/hit.ts';
import { loadMapLibre } from '../map/scene/load-maplibre.ts';
import { reconcile } from '../map/scene/reconcile.ts';
import { sameValue } from '../map/scene/same-value.ts';
import type { Scene } from '../map/scene/scene.ts';
import { pacer } from '../services/turns.ts';
import { mapStyles } from './styles/map-styles.ts';

/** Where the map looks, its size, and whether the user moved it; also sent once before the first drawing. */
export interface MapMoveDetail {
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly byUser: boolean;
}

/** A click or Enter: the ids within reach, the nearest first. */
export interface MapClickDetail {
  readonly point: ScreenPoint;
  readonly lngLat: LngLat;
  readonly ids: readonly string[];
}

/** `webgl`: the browser cannot draw maps; `load`: MapLibre did not arrive. */
export interface MapErrorDetail {
  readonly kind: 'webgl' | 'load';
}

const NO_PADDING: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
/** Pointing with a mouse is finer than with a finger. */
const HOVER_REACH = 16;
/** Part of the screen after which a long pan or zoom is told before it ends, so that marks follow. */
const TELL_AFTER_SCREENS = 0.2;
const TELL_AFTER_ZOOM = 0.5;
const CAMERA_MS = 600;
/** Images are drawn for so long at a time. */
const DRAWING_MS = 12;
/** Camera positions nearer than this are the same; degrees and zoom levels. */
const SAME = 1e-6;

const isSame = (a: Camera, b: Camera): boolean =>
  Math.abs(a.center[0] - b.center[0]) < SAME && Math.abs(a.center[1] - b.center[1]) < SAME && Math.abs(a.zoom - b.zoom) < SAME;

/**
 * The map: draws a scene, says where it looks and what is pointed at. It knows nothing of records.
 *
 * @fires ur-map-move - {@link MapMoveDetail}
 * @fires ur-map-click - {@link MapClickDetail}
 * @fires ur-map-hover - ids under the pointer, empty when it leaves
 * @fires ur-map-ready - everything of the first scene is drawn
 * @fires ur-map-error - {@link MapErrorDetail}
 */
@customElement('ur-map')
export class UrMap extends LitElement {
  static override readonly styles = mapStyles;

  /** What is drawn; the map is built when the first scene arrives. */
  @property({ attribute: false }) scene: Scene | null = null;
  /** What can be pointed at. */
  @property({ attribute: false }) targets: readonly HitTarget[] = [];
  /** Where to look; null: the whole district. Moving the map does not change it. */
  @property({ attribute: false }) camera: Camera | null = null;
  /** Space that panels take from the map; the centre of the camera stands in the middle of the rest. */
  @property({ attribute: false, hasChanged: (now, before) => !sameValue(now, before) }) padding: Insets = NO_PADDING;
  /** CSS pixels at the lower edge that a sheet hides over the whole width. */
  @property({ attribute: false }) hiddenBelow = 0;
  /** Texts of MapLibre's own controls and labels by its keys, such as `Map.Title`. */
  @property({ attribute: false }) locale: Readonly<Record<string, string>> = {};
  /** A tool works on the map: clicks hit nothing, Enter is the tool's, only the first click of a double one counts. */
  @property({ type: Boolean, reflect: true }) captures = false;

  @query('.map') private readonly container!: HTMLDivElement;

  #map: MapLibreMap | null = null;
  #loading = false;
  /** On its way from the start, before there is anything to draw. */
  readonly #library = loadMapLibre();
  /** The style has arrived: before that MapLibre takes no change. */
  #open = false;
  #drawn: Scene | null = null;
  #told: { camera: Camera; viewport: Viewport } | null = null;
  #hovered: readonly string[] = [];
  readonly #images = new ImageSupply();
  readonly #drawingTurn = pacer(DRAWING_MS);
  readonly #resizes = new ResizeObserver(() => this.#resized());

  constructor() {
    super();
    // Told where the map is built.
    this.#library.catch(() => undefined);
    this.addController({
      hostConnected: () => {
        this.#resizes.observe(this);
        if (this.hasUpdated) this.#build();
      },
      hostDisconnected: () => this.#tearDown(),
    });
  }

  override render(): TemplateResult {
    return html`
      <div class="map"></div>
      <svg class="cross" viewBox="0 0 32 32" aria-hidden="true">
        <path class="casing" d="M16 2v10m0 8v10M2 16h10m8 0h10" />
        <path d="M16 2v10m0 8v10M2 16h10m8 0h10" />
      </svg>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    const map = this.#map;
    if (map === null) {
      if (this.scene !== null) this.#build();
      return;
    }
    if (changed.has('scene')) this.#draw();
    if (changed.has('padding') || changed.has('camera')) this.#follow(map, changed.has('padding'));
    if (changed.has('locale')) this.#name(map);
    if (changed.has('padding')) this.#placeCross();
  }

  /** MapLibre's own map for an editor that draws on it; null before it stands. */
  get drawn(): MapLibreMap | null {
    return this.#open ? this.#map : null;
  }

  /** Zooms in (positive) or out by levels, as the user's own move. */
  zoomBy(levels: number): void {
    const map = this.#map;
    map?.easeTo({ zoom: map.getZoom() + levels, duration: 200 });
  }

  /** Shows these bounds in the part of the map that panels leave free. */
  fit(bounds: Bounds, maxZoom = 15): void {
    const viewport = this.#viewport();
    const { center, zoom } = this.#kept(fitCamera(bounds, viewport, maxZoom), viewport);
    this.#map?.easeTo({ center: this.#to(center), zoom, duration: CAMERA_MS }, { ours: true });
  }

  /** Puts the keyboard's focus on the map itself. */
  override focus(options?: FocusOptions): void {
    this.#map?.getCanvas().focus(options);
  }

  /** An element that comes back builds its map anew: a removed map cannot be used again. */
  #tearDown(): void {
    this.#resizes.disconnect();
    this.#map?.remove();
    this.#map = null;
    this.#open = false;
    this.#drawn = null;
    this.#told = null;
  }

  #viewport(): Viewport {
    return { width: this.clientWidth, height: this.clientHeight, padding: this.padding };
  }

  #wanted(viewport: Viewport): Camera {
    return this.#kept(this.camera ?? fitCamera(districtBounds, viewport, MAX_ZOOM), viewport);
  }

  /** The nearest camera within the map's zooms at which the cut edges of the reference geometry stay out of sight. */
  #kept({ center, zoom }: Camera, viewport: Viewport): Camera {
    return keepWithin({ center, zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)) }, viewport, mapBounds, this.hiddenBelow);
  }

  #current(): Camera {
    const map = this.#map;
    if (map === null) return this.#wanted(this.#viewport());
    return { center: this.#from(map.getCenter()), zoom: map.getZoom() };
  }

  /** A place as the map that stands is drawn, whose base map may lie in another datum. */
  #to(place: LngLat): [number, number] {
    return [...(this.#drawn?.datum?.to(place) ?? place)];
  }

  /** The place, in WGS 84, of one on the map that stands. */
  #from({ lng, lat }: MapLibre.LngLat): LngLat {
    return this.#drawn?.datum?.from([lng, lat]) ?? [lng, lat];
  }

  #resized(): void {
    if (this.clientWidth === 0 || this.clientHeight === 0) return;
    this.#map?.resize({ ours: true });
    this.#tell(false);
  }

  #tell(byUser: boolean): void {
    const camera = this.#current();
    const viewport = this.#viewport();
    this.#told = { camera, viewport };
    this.#emit('ur-map-move', { camera, viewport, byUser } satisfies MapMoveDetail);
  }

  /** Whether the map has moved far enough since the last event for its marks to be placed anew. */
  #isFar(): boolean {
    if (this.#told === null) return true;
    const camera = this.#current();
    if (Math.abs(camera.zoom - this.#told.camera.zoom) > TELL_AFTER_ZOOM) return true;
    const viewport = this.#viewport();
    const { x, y } = projector(this.#told.camera, viewport)(camera.center);
    const centre = projector(this.#told.camera, viewport)(this.#told.camera.center);
    return (
      Math.abs(x - centre.x) > viewport.width * TELL_AFTER_SCREENS ||
      Math.abs(y - centre.y) > viewport.height * TELL_AFTER_SCREENS
    );
  }

  #build(): void {
    if (this.#loading || this.#map !== null || this.scene === null) return;
    this.#loading = true;
    void this.#drawAhead(this.scene);
    this.#library
      .then(
        (maplibre) => this.isConnected && this.#start(maplibre),
        () => this.#fail('load'),
      )
      .finally(() => {
        this.#loading = false;
      });
  }

  /** Uses the time until MapLibre is here to draw what it will ask for. */
  async #drawAhead(scene: Scene): Promise<void> {
    for (const name of imagesOf(scene)) {
      await this.#drawingTurn();
      if (this.#map !== null) return;
      this.#images.prepare(name);
    }
  }

  #start(maplibre: typeof MapLibre): void {
    const scene = this.scene;
    if (scene === null) return;
    this.#drawn = scene;
    const { center, zoom } = this.#wanted(this.#viewport());
    let map: MapLibreMap;
    try {
      map = new maplibre.Map({
        container: this.container,
        style: { version: 8, sources: { ...scene.sources }, layers: [...scene.layers] },
        center: this.#to(center),
        zoom,
        minZoom: MIN_ZOOM,
        maxZoom: MAX_ZOOM,
        // MapLibre's own bounds leave the padded part of the map out of account, and with it what shows around panels.
        transformConstrain: (center, level) => {
          const kept = this.#kept({ center: this.#from(center), zoom: level }, this.#viewport());
          return { center: new maplibre.LngLat(...this.#to(kept.center)), zoom: kept.zoom };
        },
        // North is up and the ground is flat: the approval number and the crowding of marks rely on it.
        maxPitch: 0,
        dragRotate: false,
        touchPitch: false,
        renderWorldCopies: false,
        attributionControl: false,
        // A fade is a picture or two more, each of which takes long where a map is drawn without a graphics card.
        fadeDuration: 0,
        locale: { ...this.locale },
      });
    } catch {
      this.#fail('webgl');
      return;
    }
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.setMissingStyleImageResolver(async (name) => {
      await this.#drawingTurn();
      if (map.hasImage(name)) return;
      const image = this.#images.take(name);
      if (image !== null) map.addImage(name, image.data, { pixelRatio: image.pixelRatio });
    });
    this.#map = map;
    drawWhenWhole(map, Object.keys(scene.sources).filter((id) => scene.sources[id]?.data));
    map.jumpTo({ padding: { ...this.padding } }, { ours: true });
    this.#listen(map);
    this.#placeCross();
  }

  #listen(map: MapLibreMap): void {
    map.once('style.load', () => {
      this.#open = true;
      this.#draw();
    });
    // In the drawing that was the last to load something, or in one that follows it: no drawing has to be asked for.
    map.once('load', () => map.once('idle', () => this.#emit('ur-map-ready', null)));
    map.on('move', (event) => {
      if (this.#isFar()) this.#tell(!('ours' in event));
    });
    map.on('moveend', (event) => this.#tell(!('ours' in event)));
    map.on('idle', () => {
      // Panels came or went while the user moved the map: it makes room for them once it is at rest.
      const padding = { ...this.padding };
      if (!sameValue(map.getPadding(), padding)) map.easeTo({ padding, duration: CAMERA_MS }, { ours: true });
    });
    map.on('click', (event) => {
      // The second click of a double one belongs to the tool's double click.
      if (this.captures && event.originalEvent.detail > 1) return;
      this.#click(event.point, this.#from(event.lngLat));
    });
    map.on('mousemove', (event: MapMouseEvent) => this.#hover(this.#hits(event.point, HOVER_REACH)));
    map.on('mouseout', () => this.#hover([]));
    // A failure while running (a lost tile, a lost context) leaves the last picture; unheard, MapLibre would write it to the console.
    map.on('error', () => undefined);
    map.getCanvas().addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || this.captures) return;
      const { center } = this.#current();
      this.#click(map.project(this.#to(center)), center);
    });
  }

  /** The cross-hair stands where the camera looks, in the middle of what panels leave free. */
  #placeCross(): void {
    const cross = this.renderRoot.querySelector<SVGElement>('.cross');
    const { top, right, bottom, left } = this.padding;
    cross?.style.setProperty('left', `calc(50% + ${(left - right) / 2}px)`);
    cross?.style.setProperty('top', `calc(50% + ${(top - bottom) / 2}px)`);
  }

  /** MapLibre takes its texts only when it is built; its one text without controls is the name of the canvas. */
  #name(map: MapLibreMap): void {
    const title = this.locale['Map.Title'];
    if (title !== undefined) map.getCanvas().setAttribute('aria-label', title);
  }

  #draw(): void {
    const map = this.#map;
    if (map === null || this.scene === null || this.#drawn === null || !this.#open) return;
    apply(map, reconcile(this.#drawn, this.scene));
    const { center } = this.#current();
    const moves = this.#drawn.datum !== this.scene.datum;
    this.#drawn = this.scene;
    // The same place as it lies in the other datum.
    if (moves) map.jumpTo({ center: this.#to(center) }, { ours: true });
  }

  #follow(map: MapLibreMap, padded: boolean): void {
    const { camera } = this;
    // What the map itself told while it moves comes back as its camera: to follow that would stop it half-way.
    if (camera !== null && this.#told !== null && isSame(camera, this.#told.camera)) {
      // Panels that come and go wait for its end.
      if (!padded || map.isMoving()) return;
    }
    const now = this.#current();
    const { center, zoom } = this.#kept(camera ?? now, this.#viewport());
    if (isSame({ center, zoom }, now) && !padded) return;
    map.easeTo({ center: this.#to(center), zoom, padding: { ...this.padding }, duration: CAMERA_MS }, { ours: true });
  }

  #hits(point: ScreenPoint, reach?: number): string[] {
    if (this.captures) return [];
    // As it is drawn now, which is not where it is going while it makes room for a panel.
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.#map?.getPadding() ?? this.padding;
    const viewport = { ...this.#viewport(), padding: { top, right, bottom, left } };
    return hitsAt(this.targets, projector(this.#current(), viewport), point, reach);
  }

  #click(point: ScreenPoint, lngLat: LngLat): void {
    const detail: MapClickDetail = { point: { x: point.x, y: point.y }, lngLat, ids: this.#hits(point) };
    this.#emit('ur-map-click', detail);
  }

  #hover(ids: readonly string[]): void {
    if (ids.length === this.#hovered.length && ids.every((id, index) => id === this.#hovered[index])) return;
    this.#hovered = ids;
    this.container.classList.toggle('pointing', ids.length > 0);
    this.#emit('ur-map-hover', { ids });
  }

  #fail(kind: MapErrorDetail['kind']): void {
    this.#emit('ur-map-error', { kind } satisfies MapErrorDetail);
  }

  #emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-map': UrMap;
  }
}
