import { createContext } from '@lit/context';
import type { ImportFailure, Outcome } from '../../domain/layers/import-failure.ts';
import type { ImportPreview, PartChoice } from '../../domain/layers/import-preview.ts';
import type { LayerContent } from '../../domain/layers/layer-content.ts';
import type { OpenLayer, OriginCondition, OwnLayer } from '../../domain/layers/own-layer.ts';
import { type DrawingColour, drawingColours } from '../../domain/drawing.ts';
import { randomId } from '../../domain/random-id.ts';
import { StorageError } from '../../domain/storage-error.ts';
import type { LayerKey } from '../../i18n/layers/layer-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import type { Importer, ImportRun } from '../../services/layers/importer.ts';
import { OptionalPackageError } from '../../services/optional/optional-package-error.ts';
import type { LayerKeeper } from '../../services/layers/layer-keeper.ts';
import { readContent } from '../../services/layers/read-content.ts';
import { createStore, type Store } from '../../state/store.ts';
import type { GdalReader } from './gdal-reader.ts';
import { FIRST_LAYERS, type LayersState } from './layers-state.ts';

/** How a file becomes a layer. */
export interface LayerChoice {
  readonly name: string;
  readonly system: string;
  readonly axesSwapped: boolean;
}

/** What can be taken back: the layer as it was, or that it was not there. */
type Undo = { readonly restore: OpenLayer; readonly content: LayerContent } | { readonly remove: string };

/** Above so many rows the map fetches them itself: what is handed to it as objects is copied on the page. */
const MOST_HANDED = 2_000;

/** A person's own layers: brought here, looked after, and what of them is pointed at. It outlives the desk's element. */
export class LayersDesk {
  readonly state: Store<LayersState> = createStore<LayersState>(FIRST_LAYERS);
  readonly #keeper: LayerKeeper;
  readonly #importer: Importer;
  readonly #reader: GdalReader;
  readonly #canFetch: () => Promise<boolean>;
  #run: ImportRun | null = null;
  #undo: Undo | null = null;
  /** The file that waits for leave to load GDAL. */
  #waiting: { readonly file: Blob; readonly name: string } | null = null;
  #isAllowed = false;
  /** Under which the rows that are looked at were brought. */
  #condition: OriginCondition | null = null;
  #fetching: AbortController | null = null;

  /** `canFetch` tells whether the map can fetch the rows of a large layer by itself; else they are handed to it. */
  constructor(keeper: LayerKeeper, importer: Importer, reader: GdalReader, canFetch: () => Promise<boolean>) {
    this.#keeper = keeper;
    this.#canFetch = canFetch;
    this.#importer = importer;
    this.#reader = reader;
  }

  /** Reads what is kept; a layer whose rows are gone is left out. */
  async start(): Promise<void> {
    try {
      const layers = await this.#keeper.all();
      const contents = await Promise.all(layers.map(({ id }) => this.#keeper.content(id)));
      const open: OpenLayer[] = [];
      for (const [index, layer] of layers.entries()) {
        const content = contents[index];
        if (content) open.push(await this.#openLayer(layer, content));
      }
      this.#change({ status: 'ready', layers: open });
    } catch (error) {
      this.#tellStorage('read', error);
      this.#change({ status: 'ready' });
    }
  }

  /** Reads a file, or what was brought from a service under a condition, up to its preview; one that was on its way is given up. */
  async read(file: Blob, name: string, condition: OriginCondition | null = null): Promise<void> {
    this.#end();
    this.#condition = condition;
    const waiting = { file, name };
    this.#waiting = waiting;
    this.#change({ importing: { stage: 'reading', file: name, share: 0 }, message: null, storage: null, found: null });
    const { addresses, isHere } = this.#reader;
    const gdal = this.#isAllowed || (await isHere()) ? addresses : null;
    if (this.#waiting !== waiting) return;
    const run = this.#importer(file, name, { onProgress: (share) => this.#progress(share), gdal });
    this.#run = run;
    await this.#look(run, name, run.preview);
  }

  /** Reads the file that waits with GDAL, which is loaded now; with `keep` it stays on the device. */
  async useReader(keep: boolean): Promise<void> {
    const waiting = this.#waiting;
    if (this.state.get().importing?.stage !== 'asking' || !waiting) return;
    if (keep) {
      const fetching = new AbortController();
      this.#fetching = fetching;
      this.#change({ importing: { stage: 'fetching', file: waiting.name, share: 0 } });
      try {
        await this.#reader.keep((share) => this.#progress(share), fetching.signal);
      } catch (error) {
        if (fetching.signal.aborted) return;
        if (!(error instanceof OptionalPackageError)) throw error;
        this.#ask(waiting.name, error);
        return;
      }
    }
    this.#isAllowed = true;
    await this.read(waiting.file, waiting.name, this.#condition);
  }

  /** Reads another layer of the file that is looked at, or its text in another encoding. */
  async readPart(choice: PartChoice): Promise<void> {
    const { importing } = this.state.get();
    const run = this.#run;
    if (importing?.stage !== 'preview' || !run) return;
    this.#change({ importing: { stage: 'reading', file: importing.file, share: 0 } });
    await this.#look(run, importing.file, run.again(choice));
  }

  async #look(run: ImportRun, name: string, preview: Promise<Outcome<ImportPreview>>): Promise<void> {
    const outcome = await preview.catch(() => null);
    if (this.#run !== run || !outcome) return;
    if (outcome.ok) this.#change({ importing: { stage: 'preview', file: name, preview: outcome.value, condition: this.#condition } });
    else if (outcome.failure.code === 'reader-needed') this.#ask(name, null);
    else this.#fail(name, outcome);
  }

  #ask(file: string, error: OptionalPackageError | null): void {
    this.#run?.close();
    this.#run = null;
    this.#change({ importing: { stage: 'asking', file, bytes: this.#reader.addresses.bytes, failure: error?.why ?? null } });
  }

  #progress(share: number): void {
    const { importing } = this.state.get();
    if (importing?.stage === 'fetching' || importing?.stage === 'reading' || importing?.stage === 'placing') this.#change({ importing: { ...importing, share } });
  }

  /** Makes a layer of the file that is looked at, keeps it and shows it. */
  async add({ name, system, axesSwapped }: LayerChoice): Promise<void> {
    const { importing } = this.state.get();
    const run = this.#run;
    if (importing?.stage !== 'preview' || !run) return;
    const { file, preview, condition } = importing;
    this.#change({ importing: { stage: 'placing', file, share: 0 } });
    const outcome = await run.place({ system, axesSwapped }).catch(() => null);
    if (this.#run !== run || !outcome) return;
    if (!outcome.ok) {
      this.#fail(file, outcome);
      return;
    }
    this.#end();
    const now = Date.now();
    const { facts, report, content } = outcome.value;
    const origin = { file, format: preview.format, encoding: preview.encoding, system, axesSwapped, importedAt: now, ...(condition ? { condition } : {}) };
    const layer: OwnLayer = { id: randomId(), name: name.trim() || file, colour: this.#nextColour(), visible: true, origin, facts, report, createdAt: now };
    this.#change({ importing: null });
    if (!(await this.#keep(() => this.#keeper.add(layer, content)))) return;
    const open = await this.#openLayer(layer, content);
    this.#change({ layers: [...this.state.get().layers, open] });
    this.#undo = { remove: layer.id };
    this.#tell('told.added', { name: layer.name, accepted: report.accepted, repaired: report.repaired, refused: report.refused }, true);
  }

  /** Gives up what is on its way or looked at; nothing of it was kept. */
  discard(): void {
    const { importing } = this.state.get();
    this.#end();
    this.#change({ importing: null });
    if (importing && importing.stage !== 'failed' && importing.stage !== 'preview') this.#tell('import.cancelled');
  }

  /** Changes name, look or condition of a layer, or whether it is shown. */
  async change(id: string, look: Partial<Pick<OwnLayer, 'name' | 'colour' | 'visible' | 'classes' | 'hiddenClasses' | 'filter'>>): Promise<void> {
    const open = this.#open(id);
    if (!open) return;
    const layer = { ...open.layer, ...look };
    if (!(await this.#keep(() => this.#keeper.change(layer)))) return;
    this.#change({ layers: this.state.get().layers.map((each) => (each.layer.id === id ? { ...each, layer } : each)) });
  }

  /** Deletes a layer from this device; it can be taken back while the page is open. */
  async remove(id: string): Promise<void> {
    const open = this.#open(id);
    if (!open) return;
    const isGone = await this.#keep(async () => {
      const content = await this.#keeper.content(id);
      await this.#keeper.remove(id);
      this.#undo = content ? { restore: open, content } : null;
    });
    if (!isGone) return;
    this.#take(id);
    this.#tell('told.removed', { name: open.layer.name }, this.#undo !== null);
  }

  /** Takes the last import or deletion back. */
  async undo(): Promise<void> {
    const undo = this.#undo;
    this.#undo = null;
    if (!undo) return;
    if ('remove' in undo) {
      const open = this.#open(undo.remove);
      if (!open || !(await this.#keep(() => this.#keeper.remove(undo.remove)))) return;
      this.#take(undo.remove);
      this.#tell('told.removed', { name: open.layer.name });
      return;
    }
    const { restore, content } = undo;
    if (!(await this.#keep(() => this.#keeper.add(restore.layer, content)))) return;
    const restored = await this.#openLayer(restore.layer, content);
    this.#change({ layers: [...this.state.get().layers, restored].sort((a, b) => a.layer.createdAt - b.layer.createdAt) });
    this.#tell('told.restored', { name: restore.layer.name });
  }

  /** Points a row out; null for none. */
  find(layerId: string, row: number): void {
    const feature = this.#open(layerId)?.features.find(({ id }) => id === row);
    this.#change({ found: feature ? { layerId, feature } : null });
  }

  forgetFound(): void {
    if (this.state.get().found) this.#change({ found: null });
  }

  /** A layer with its rows, and for a large one the address under which the map finds them. */
  async #openLayer(layer: OwnLayer, content: LayerContent): Promise<OpenLayer> {
    const { features, document } = await readContent(content);
    return { layer, features, ...(features.length > MOST_HANDED && (await this.#canFetch()) ? { address: URL.createObjectURL(document) } : {}) };
  }

  #open(id: string): OpenLayer | undefined {
    return this.state.get().layers.find(({ layer }) => layer.id === id);
  }

  #take(id: string): void {
    const { layers, found } = this.state.get();
    const address = this.#open(id)?.address;
    if (address !== undefined) URL.revokeObjectURL(address);
    this.#change({ layers: layers.filter(({ layer }) => layer.id !== id), found: found?.layerId === id ? null : found });
  }

  #nextColour(): DrawingColour {
    const { layers } = this.state.get();
    return drawingColours[layers.length % drawingColours.length] ?? 'teal';
  }

  #end(): void {
    this.#run?.close();
    this.#run = null;
    this.#waiting = null;
    this.#fetching?.abort();
    this.#fetching = null;
  }

  #fail(file: string, { failure }: { readonly failure: ImportFailure }): void {
    this.#end();
    this.#change({ importing: { stage: 'failed', file, failure } });
  }

  #tell(key: LayerKey, values: TextValues = {}, canUndo = false): void {
    this.#change({ message: { key, values, canUndo } });
  }

  /** False, with the reason told, where the device did not do it. */
  async #keep(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      this.#change({ storage: null });
      return true;
    } catch (error) {
      this.#tellStorage('keep', error);
      return false;
    }
  }

  #tellStorage(doing: 'keep' | 'read', error: unknown): void {
    if (!(error instanceof StorageError)) throw error;
    this.#change({ storage: { doing, why: error.kind }, message: null });
  }

  #change(members: Partial<LayersState>): void {
    this.state.update((state) => ({ ...state, ...members }));
  }
}

/** The desk of this page; provided once, before the first of its elements. */
export const layersDeskContext = createContext<LayersDesk>(Symbol('layers desk'));
