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
    this.#tellHistory();
  }

  /** The geometry of the drawing under change. */
  get edited(): Geometry | null {
    const feature = this.#edited === null ? undefined : this.#draw.getSnapshotFeature(this.#edited);
    return feature ? (feature.geometry as Geometry) : null;
  }

  get canUndo(): boolean {
    return this.#draw.canUndo();
  }

  get canRedo(): boolean {
    return this.#draw.canRedo();
  }

  undo(): void {
    this.#draw.undo();
    this.#tellHistory();
  }

  redo(): void {
    this.#draw.redo();
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

  #empty(): void {
    // A mode must be left before what it is drawing can go.
    this.#draw.setMode('static');
    this.#edited = null;
    this.#draw.clear();
    this.#draw.clearUndoRedoHistory();
    this.#tellHistory();
  }

  #tellHistory(): void {
    this.#events.onHistory(this.#draw.canUndo(), this.#draw.canRedo());
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
