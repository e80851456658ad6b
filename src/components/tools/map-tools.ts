import { addSketchPositions } from '../../actions/add-sketch-positions.ts';
import { cancelSketch } from '../../actions/cancel-sketch.ts';
import { editDrawingShape } from '../../actions/edit-drawing-shape.ts';
import { finishMeasurement } from '../../actions/finish-measurement.ts';
import { keepShape } from '../../actions/keep-shape.ts';
import { redoDrawingEdit } from '../../actions/redo-drawing-edit.ts';
import { removeSketchPosition } from '../../actions/remove-sketch-position.ts';
import { startDrawing } from '../../actions/start-drawing.ts';
import { undoDrawingEdit } from '../../actions/undo-drawing-edit.ts';
import type { DrawnShape } from '../../domain/drawing.ts';
import type { Position } from '../../domain/geometry.ts';
import { measurePositions } from '../../geo/measure/measure-positions.ts';
import { positionsTaken, shapeFromPositions } from '../../geo/shapes/shape-from-positions.ts';
import { shapeOfEdited } from '../../geo/shapes/shape-of-edited.ts';
import { toolText, type ToolKey } from '../../i18n/tools/tool-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { mapTokens, type MapTokens } from '../../map/theme/map-tokens.ts';
import type { SketchedLine } from '../../map/tools/sketch-features.ts';
import { overlayComposer } from '../../map/tools/tools-overlay.ts';
import type { DrawingKeeper } from '../../services/drawing-keeper.ts';
import type { AppState } from '../../state/app-state.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { createStore, type Store } from '../../state/store.ts';
import type { Tools } from '../../state/tools.ts';
import { systemAppearance } from '../document-settings.ts';
import type { MapClickDetail } from '../ur-map.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import type { MapKeyDetail } from './map-gestures.ts';
import { areaWords, lengthWords } from './measure-words.ts';
import { shapeProblem } from './problem-words.ts';
import { ShapeEditor } from './shape-editor.ts';
import type { DeskState, ToolDesk } from './tool-desk.ts';

const position = ([longitude, latitude]: readonly [number, number]): Position => [longitude, latitude];

/**
 * Joins the tools' state to the map: draws it there, takes the map's clicks and keys while a tool is at work, and runs the
 * editor of shapes, which is loaded when the first shape is drawn. It is the desk that the tools' elements work at.
 */
export class MapTools implements ToolDesk {
  readonly keeper: DrawingKeeper;
  readonly state: Store<DeskState> = createStore<DeskState>({
    status: null,
    problem: null,
    pointer: null,
    canUndo: false,
    canRedo: false,
    colour: 'teal',
    dashed: false,
  });
  readonly #store: Store<AppState>;
  readonly #map: UrRenewalMap;
  readonly #compose = overlayComposer();
  readonly #editor: ShapeEditor;
  #frame = 0;

  constructor(store: Store<AppState>, map: UrRenewalMap, keeper: DrawingKeeper) {
    this.#store = store;
    this.#map = map;
    this.keeper = keeper;
    this.#editor = new ShapeEditor(map, {
      tokens: () => this.#tokens,
      others: () => store.get().tools.shelf.items.filter(({ id }) => id !== store.get().tools.editing),
      onDrawn: (shape) => void this.#keep(shape),
      onHistory: (canUndo, canRedo) => this.state.update((desk) => (desk.canUndo === canUndo && desk.canRedo === canRedo ? desk : { ...desk, canUndo, canRedo })),
      onOpen: () => this.#draw(),
      onMissing: () => this.warn('draw.tool-missing'),
    });
    store.subscribe((state, previous) => this.#follow(state, previous));
    this.state.subscribe(({ pointer }, previous) => pointer !== previous.pointer && this.#draw());
    this.#listen();
    this.#follow(store.get(), null);
  }

  tell(key: ToolKey, values: TextValues = {}): void {
    this.state.update((desk) => ({ ...desk, status: { key, values }, problem: null }));
  }

  warn(key: ToolKey, values: TextValues = {}): void {
    this.state.update((desk) => ({ ...desk, problem: { key, values }, status: null }));
  }

  addPositions(positions: readonly Position[]): void {
    addSketchPositions(this.#store, positions);
    this.#hush();
    const { sketch, drawing, measuring } = this.#store.get().tools;
    if (drawing === null) {
      const { metres } = measurePositions(sketch, measuring === 'area');
      this.tell('measure.now', { count: sketch.length, length: this.#lengthWords(metres) });
    } else if (sketch.length >= positionsTaken[drawing]) void this.finish();
  }

  async finish(radiusMetres: number | null = null): Promise<void> {
    const { drawing, sketch } = this.#store.get().tools;
    if (drawing === null) {
      this.#finishMeasurement();
      return;
    }
    const made = shapeFromPositions(drawing, sketch, radiusMetres);
    if (!made.ok) this.warn('draw.refused', { problem: shapeProblem(this.#language, made.problem) });
    else if (await this.#keep(made.shape)) cancelSketch(this.#store);
  }

  async saveShape(): Promise<void> {
    const { editing, shelf } = this.#store.get().tools;
    const drawing = shelf.items.find(({ id }) => id === editing);
    const geometry = this.#editor.edited;
    if (!drawing || !geometry) return;
    const result = await keepShape(this.#store, this.keeper, shapeOfEdited(drawing.shape.kind, geometry), { id: drawing.id });
    if (!result.ok) {
      this.warn('draw.refused', { problem: shapeProblem(this.#language, result.problem) });
      return;
    }
    editDrawingShape(this.#store, null);
    this.tell('draw.changed', { name: drawing.name });
  }

  async undo(): Promise<void> {
    if (this.#editor.canUndo) this.#editor.undo();
    else if (this.#store.get().tools.editing === null && (await undoDrawingEdit(this.#store, this.keeper))) this.tell('draw.undone');
  }

  async redo(): Promise<void> {
    if (this.#editor.canRedo) this.#editor.redo();
    else if (this.#store.get().tools.editing === null && (await redoDrawingEdit(this.#store, this.keeper))) this.tell('draw.redone');
  }

  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.tell('copied');
    } catch {
      // Missing on pages that are not served securely, refused where the user has not allowed it.
      this.warn('not-copied');
    }
  }

  focusMap(): void {
    this.#map.focus();
  }

  centre(): Position | null {
    const { view } = this.#store.get();
    return view ? position(view.center) : null;
  }

  get #language(): AppState['language'] {
    return this.#store.get().language;
  }

  get #tokens(): MapTokens {
    const { appearance } = this.#store.get();
    return mapTokens[appearance === 'auto' ? systemAppearance() : appearance];
  }

  #listen(): void {
    const map = this.#map;
    map.addEventListener('ur-map-click', (event) => {
      const { lngLat } = (event as CustomEvent<MapClickDetail>).detail;
      if (this.#store.get().desk === 'measure') this.addPositions([position(lngLat)]);
    });
    map.addEventListener('ur-map-double-click', () => {
      if (this.#store.get().desk === 'measure') void this.finish();
    });
    map.addEventListener('ur-map-key', (event) => this.#onKey((event as CustomEvent<MapKeyDetail>).detail));
    map.addEventListener('ur-map-point', (event) => {
      const { detail } = event as CustomEvent<Position | null>;
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => {
        this.state.update((desk) => ({ ...desk, pointer: detail }));
      });
    });
    addEventListener('keydown', (event) => this.#onShortcut(event));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw());
  }

  #onKey({ key, at }: MapKeyDetail): void {
    const { desk, tools } = this.#store.get();
    const { sketch, drawing } = tools;
    switch (key) {
      case ' ':
        if (desk === 'measure' || drawing !== null) this.addPositions([at]);
        break;
      case 'Enter':
        // Without a sketch it belongs to the editor, which listens by itself.
        if (sketch.length > 0) void this.finish();
        break;
      case 'Backspace':
      case 'Delete':
        removeSketchPosition(this.#store);
        break;
      case 'Escape':
        this.#hush();
        if (sketch.length > 0) cancelSketch(this.#store);
        else if (drawing !== null && !this.#editor.canUndo) startDrawing(this.#store, null);
        break;
    }
  }

  /** Undo and redo by keyboard while drawings are shown; on the map itself the editor answers to its own keys first. */
  #onShortcut(event: KeyboardEvent): void {
    if (this.#store.get().desk !== 'draw' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && target.matches('input, textarea, select')) return;
    if (target instanceof HTMLCanvasElement && this.#editor.isOpen && this.#store.get().tools.editing === null) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) void this.undo();
    else if (key === 'y' || key === 'z') void this.redo();
    else return;
    event.preventDefault();
  }

  #finishMeasurement(): void {
    const result = finishMeasurement(this.#store);
    if (!result.ok) {
      this.warn(`measure.${result.problem}`);
      return;
    }
    const { metres, squareMetres } = result.measurement.figures;
    const length = this.#lengthWords(metres);
    if (squareMetres === null) this.tell('measure.done-distance', { length });
    else this.tell('measure.done-area', { length, area: areaWords(this.#language, this.#store.get().tools, squareMetres) });
  }

  #lengthWords(metres: number): string {
    return lengthWords(this.#language, this.#store.get().tools, metres);
  }

  /** Keeps a new shape under the next name of its kind; false where it was refused. */
  async #keep(shape: DrawnShape): Promise<boolean> {
    const { colour, dashed } = this.state.get();
    const name = this.#nextName(shape);
    const result = await keepShape(this.#store, this.keeper, shape, { name, colour, dashed });
    if (result.ok) this.tell(result.kept ? 'draw.added' : 'draw.added-unsaved', { name });
    else this.warn('draw.refused', { problem: shapeProblem(this.#language, result.problem) });
    return result.ok;
  }

  #nextName({ kind }: DrawnShape): string {
    const names = new Set(this.#store.get().tools.shelf.items.map(({ name }) => name));
    for (let number = 1; ; number++) {
      const name = toolText(this.#language, 'draw.new-name', { kind: toolText(this.#language, `draw.${kind}`), number });
      if (!names.has(name)) return name;
    }
  }

  /** A message about what is no longer there goes away. */
  #hush(): void {
    this.state.update((desk) => (desk.status === null && desk.problem === null ? desk : { ...desk, status: null, problem: null }));
  }

  #follow(state: AppState, previous: AppState | null): void {
    const { desk, tools } = state;
    if (desk === previous?.desk && tools === previous.tools && state.language === previous.language && state.appearance === previous.appearance) {
      if (state.map !== previous.map) this.#editor.follow(tools);
      return;
    }
    if (desk !== previous?.desk || tools.drawing !== previous.tools.drawing || (tools.editing !== null && tools.editing !== previous.tools.editing)) this.#hush();
    const captures = desk === 'measure' || tools.drawing !== null || tools.editing !== null;
    this.#map.setCapture('tools', captures);
    // A double click ends a measurement; it must not zoom as well.
    this.#map.drawn?.doubleClickZoom[captures ? 'disable' : 'enable']();
    if (!captures) this.state.update((desk) => (desk.pointer === null ? desk : { ...desk, pointer: null }));
    if (tools.drawing !== previous?.tools.drawing || tools.editing !== previous.tools.editing) this.#editor.follow(tools);
    this.#draw();
  }

  readonly #measured = memoiseLast((measurements: Tools['measurements'], language: AppState['language'], lengthUnit: Tools['lengthUnit'], areaUnit: Tools['areaUnit']) =>
    measurements.map(({ positions, closed, figures }): SketchedLine => {
      const units = { lengthUnit, areaUnit };
      const label = figures.squareMetres === null ? lengthWords(language, units, figures.metres) : areaWords(language, units, figures.squareMetres);
      return { positions, closed, label };
    }),
  );
  readonly #sketched = memoiseLast(
    (positions: readonly Position[], closed: boolean): SketchedLine => ({ positions, closed, label: '' }),
  );

  #draw(): void {
    const { desk, tools, language } = this.#store.get();
    const measuring = desk === 'measure';
    const closed = measuring ? tools.measuring === 'area' : tools.drawing === 'polygon';
    this.#map.setOverlay('tools', this.#compose({
      drawings: tools.shelf.items,
      hiddenId: this.#editor.isOpen ? tools.editing : null,
      measured: this.#measured(tools.measurements, language, tools.lengthUnit, tools.areaUnit),
      sketch: this.#sketched(tools.sketch, closed),
      pointer: measuring ? this.state.get().pointer : null,
      here: desk === 'here' ? tools.here : null,
      tokens: this.#tokens,
      language,
    }));
  }
}
