import type { Drawing, DrawnShape } from '../../domain/drawing.ts';
import type { Geometry } from '../../domain/geometry.ts';
import { shiftGeometry } from '../../map/base-maps/shift-scene.ts';
import { shapeOfEdited } from '../../geo/shapes/shape-of-edited.ts';
import type { MapTokens } from '../../map/theme/map-tokens.ts';
import type { DrawingSession } from '../../map/tools/drawing-session.ts';
import type { Tools } from '../../state/tools.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';

/** What the editor needs to know, and whom it tells. */
interface ShapeEditorSetting {
  readonly tokens: () => MapTokens;
  /** Drawings whose corners and edges the pointer snaps to. */
  readonly others: () => readonly Drawing[];
  readonly onDrawn: (shape: DrawnShape) => void;
  readonly onHistory: (canUndo: boolean, canRedo: boolean) => void;
  /** The editor has taken a drawing into its hands. */
  readonly onOpen: () => void;
  /** Its program did not arrive. */
  readonly onMissing: () => void;
}

/**
 * Starts, changes and stops the editor of shapes as the state says; its program is loaded with the first shape. The editor works in
 * the datum the map is drawn in; drawings outside of it are WGS 84.
 */
export class ShapeEditor {
  readonly #map: UrRenewalMap;
  readonly #setting: ShapeEditorSetting;
  #session: DrawingSession | null = null;
  #wanted: string | null = null;

  constructor(map: UrRenewalMap, setting: ShapeEditorSetting) {
    this.#map = map;
    this.#setting = setting;
  }

  get isOpen(): boolean {
    return this.#session !== null;
  }

  get canUndo(): boolean {
    return this.#session?.canUndo ?? false;
  }

  get canRedo(): boolean {
    return this.#session?.canRedo ?? false;
  }

  undo(): void {
    this.#session?.undo();
  }

  redo(): void {
    this.#session?.redo();
  }

  /** The geometry of the drawing under change; null while none is. */
  get edited(): Geometry | null {
    const edited = this.#session?.edited ?? null;
    return edited && this.#from(edited);
  }

  /** Does what the tools' state asks for. */
  follow({ drawing, editing, shelf }: Tools): void {
    const edited = shelf.items.find(({ id }) => id === editing);
    this.#wanted = drawing ?? editing;
    if (drawing === null && !edited) {
      this.#session?.stop();
      this.#session = null;
      this.#setting.onHistory(false, false);
      return;
    }
    void this.#open(drawing ?? editing).then((session) => {
      if (drawing) session?.draws(drawing);
      else if (edited) session?.edits(this.#shown(edited));
      this.#setting.onOpen();
    });
  }

  /** The editor, loaded now if need be; null where there is no map to draw on or the wish has changed meanwhile. */
  async #open(wanted: string | null): Promise<DrawingSession | null> {
    const { drawn } = this.#map;
    if (!drawn) return null;
    if (this.#session) return this.#session;
    const { tokens, others, onDrawn, onHistory, onMissing } = this.#setting;
    try {
      const { DrawingSession } = await import('../../map/tools/drawing-session.ts');
      if (this.#wanted !== wanted) return null;
      return (this.#session ??= new DrawingSession(drawn, tokens(), () => others().map((drawing) => this.#shown(drawing)), {
        onDrawn: (kind, geometry) => onDrawn(shapeOfEdited(kind, this.#from(geometry))),
        onHistory,
      }));
    } catch (error) {
      // A chunk that does not arrive is a TypeError; anything else is our own mistake.
      if (!(error instanceof TypeError)) throw error;
      onMissing();
      return null;
    }
  }

  /** A drawing where the map has it. */
  #shown(drawing: Drawing): Drawing {
    const datum = this.#map.dress?.datum;
    return datum ? { ...drawing, shape: { ...drawing.shape, geometry: shiftGeometry(drawing.shape.geometry, datum.to) } } : drawing;
  }

  /** What was drawn or changed on the map, in WGS 84. */
  #from(geometry: Geometry): Geometry {
    const datum = this.#map.dress?.datum;
    return datum ? shiftGeometry(geometry, datum.from) : geometry;
  }
}
