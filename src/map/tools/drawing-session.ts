import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawModeUndoRedo,
  TerraDrawSessionUndoRedo,
  TerraDrawUndoRedoKeyboardShortcuts,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Drawing, DrawingKind } from '../../domain/drawing.ts';
import type { Geometry } from '../../domain/geometry.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { drawingModes, modeOf } from './drawing-modes.ts';
import { snapPosition } from './snap-position.ts';

/** Decimals of a degree that the editor takes: a tenth of a millimetre. */
const DECIMALS = 9;

/** What the editor reports. */
export interface DrawingSessionEvents {
  /** A shape was drawn to its end. */
  readonly onDrawn: (kind: DrawingKind, geometry: Geometry) => void;
  /** What can be undone and redone inside of the editor has changed. */
  readonly onHistory: (canUndo: boolean, canRedo: boolean) => void;
}

/** Drawing and changing shapes on a map with pointer and finger, by terra-draw; nothing here outlives a shape. */
export class DrawingSession {
  readonly #draw: TerraDraw;
  readonly #events: DrawingSessionEvents;
  #kind: DrawingKind | null = null;
  #edited: string | null = null;
  /** The drawing under change as it is, as it was before each step, and what was taken back: the editor's own history knows no drags. */
  #now: Geometry | null = null;
  #past: readonly Geometry[] = [];
  #future: readonly Geometry[] = [];

  /** @param others drawings whose corners and edges the pointer snaps to */
  constructor(map: MapLibreMap, tokens: MapTokens, others: () => readonly Drawing[], events: DrawingSessionEvents) {
    this.#events = events;
    const modes = drawingModes(tokens, ({ containerX, containerY }) =>
      snapPosition(others(), { x: containerX, y: containerY }, (position) => map.project([...position])),
    );
    this.#draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: DECIMALS }),
      modes: [...modes],
      idStrategy: { isValidId: (id) => typeof id === 'string', getId: () => `sketch-${Math.random()}` },
      undoRedo: {
        modeLevel: new TerraDrawModeUndoRedo(),
        sessionLevel: new TerraDrawSessionUndoRedo(),
        keyboardShortcuts: new TerraDrawUndoRedoKeyboardShortcuts(),
      },
    });
    this.#draw.start();
    this.#draw.on('finish', (id, { action }) => {
      if (action === 'draw') this.#finish(id);
      else if (id === this.#edited) this.#step();
    });
    this.#draw.on('history', () => this.#tellHistory());
    this.#draw.on('change', () => this.#tellHistory());
  }

  /** Begins to draw shapes of a kind; each ends with `onDrawn`. */
  draws(kind: DrawingKind): void {
    this.#empty();
    this.#kind = kind;
    this.#draw.setMode(modeOf[kind]);
  }

  /** Shows the handles of a drawing; `edited` gives its geometry as changed so far. */
  edits({ id, shape: { kind, geometry } }: Drawing): void {
    this.#empty();
    this.#kind = null;
    this.#edited = id;
    const feature = { id, type: 'Feature', properties: { mode: modeOf[kind] }, geometry: rounded(geometry) } as GeoJSONStoreFeatures;
    const [result] = this.#draw.addFeatures([feature]);
    if (result?.valid === false) throw new Error(`the editor refuses drawing ${id}: ${result.reason ?? 'no reason'}`);
    this.#draw.setMode('select');
    this.#draw.selectFeature(id);
    this.#draw.clearUndoRedoHistory();
    this.#now = this.edited;
    this.#tellHistory();
  }

  /** The geometry of the drawing under change. */
  get edited(): Geometry | null {
    const feature = this.#edited === null ? undefined : this.#draw.getSnapshotFeature(this.#edited);
    return feature ? (feature.geometry as Geometry) : null;
  }

  get canUndo(): boolean {
    return this.#edited === null ? this.#draw.canUndo() : this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#edited === null ? this.#draw.canRedo() : this.#future.length > 0;
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (this.#edited === null) this.#draw.undo();
    else if (before && this.#now) {
      this.#past = this.#past.slice(0, -1);
      this.#future = [...this.#future, this.#now];
      this.#put(this.#edited, before);
    }
    this.#tellHistory();
  }

  redo(): void {
    const after = this.#future.at(-1);
    if (this.#edited === null) this.#draw.redo();
    else if (after && this.#now) {
      this.#future = this.#future.slice(0, -1);
      this.#past = [...this.#past, this.#now];
      this.#put(this.#edited, after);
    }
    this.#tellHistory();
  }

  /** Gives up the shape that is being drawn and goes on with a new one. */
  restart(): void {
    if (this.#kind) this.draws(this.#kind);
  }

  /** Takes everything of the editor off the map; the session cannot be used again. */
  stop(): void {
    this.#draw.stop();
  }

  #finish(id: string | number): void {
    const feature = this.#draw.getSnapshotFeature(id);
    if (!feature || !this.#kind) return;
    const kind = this.#kind;
    const { geometry } = feature;
    // The editor may still be busy with this very event.
    queueMicrotask(() => {
      if (this.#draw.hasFeature(id)) this.#draw.removeFeatures([id]);
      this.#draw.clearUndoRedoHistory();
      this.#tellHistory();
      this.#events.onDrawn(kind, geometry as Geometry);
    });
  }

  /** A drag has ended, or a corner was taken away. */
  #step(): void {
    const { edited } = this;
    if (!edited || !this.#now || JSON.stringify(edited) === JSON.stringify(this.#now)) return;
    this.#past = [...this.#past, this.#now];
    this.#future = [];
    this.#now = edited;
    this.#tellHistory();
  }

  /** Gives the drawing under change another geometry, with its handles. */
  #put(id: string, geometry: Geometry): void {
    this.#now = geometry;
    this.#draw.deselectFeature(id);
    this.#draw.updateFeatureGeometry(id, geometry as GeoJSONStoreFeatures['geometry']);
    this.#draw.selectFeature(id);
  }

  #empty(): void {
    // A mode must be left before what it is drawing can go.
    this.#draw.setMode('static');
    this.#edited = null;
    this.#now = null;
    this.#past = [];
    this.#future = [];
    this.#draw.clear();
    this.#draw.clearUndoRedoHistory();
    this.#tellHistory();
  }

  #tellHistory(): void {
    this.#events.onHistory(this.canUndo, this.canRedo);
  }
}

const round = (value: number): number => Number(value.toFixed(DECIMALS));

/** The editor refuses coordinates of more decimals than it computes with. */
function rounded(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: [round(geometry.coordinates[0]), round(geometry.coordinates[1])] };
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map(([x, y]) => [round(x), round(y)]) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(([x, y]) => [round(x), round(y)])) };
    default:
      return geometry;
  }
}
