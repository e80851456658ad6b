import { createContext } from '@lit/context';
import { type DrawingColour, drawingColours } from '../../domain/drawing.ts';
import type { ReadTile } from '../../domain/layers/read-tile.ts';
import type { TileFeature, TileLayer, TileSource } from '../../domain/layers/tile-layer.ts';
import { randomId } from '../../domain/random-id.ts';
import { RemoteError } from '../../domain/remote-failure.ts';
import { StorageError } from '../../domain/storage-error.ts';
import type { TileKey } from '../../i18n/layers/tile-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import type { RemoteDoor } from '../../services/remote/remote-door.ts';
import { blobBytes, remoteBytes } from '../../services/tiles/byte-sources.ts';
import { pictureReader } from '../../services/tiles/picture-reader.ts';
import { openTileArchive } from '../../services/tiles/tile-archive.ts';
import { TileError } from '../../services/tiles/tile-error.ts';
import type { TileKeeper } from '../../services/tiles/tile-keeper.ts';
import { createStore, type Store } from '../../state/store.ts';
import { FIRST_TILES, type OpenTileLayer, type TileFailure, type TilesState } from './tiles-state.ts';

/** Hands tiles to the map. */
export interface TileServer {
  readonly serve: (id: string, tiles: 'vector' | 'raster', read: ReadTile) => Promise<void>;
  readonly stop: (id: string) => void;
}

/** A person's large layers: archives of tiles and picture services. It outlives its elements. */
export class TilesDesk {
  readonly state: Store<TilesState> = createStore<TilesState>(FIRST_TILES);
  readonly #keeper: TileKeeper;
  readonly #door: RemoteDoor;
  readonly #server: TileServer;
  #undo: { readonly layer: TileLayer; readonly file: Blob | null } | null = null;
  #opening: object | null = null;

  constructor(keeper: TileKeeper, door: RemoteDoor, server: TileServer) {
    this.#keeper = keeper;
    this.#door = door;
    this.#server = server;
  }

  /** Reads what is kept and opens what needs nobody's leave. */
  async start(): Promise<void> {
    try {
      const layers = await this.#keeper.all();
      this.#change({ layers: layers.map((layer) => ({ layer, status: 'opening', failure: null })) });
      for (const layer of layers) await this.#open(layer);
    } catch (error) {
      this.#tellStorage('read', error);
    }
  }

  /** Whether a file is one of these, by its name. */
  static isArchive(name: string): boolean {
    return /\.pmtiles$/i.test(name);
  }

  /** Makes a layer of a file, which is kept on this device as it is. */
  async addFile(file: Blob, name: string): Promise<void> {
    await this.#add(name, file, async () => {
      const { facts, name: called } = await openTileArchive(blobBytes(file, randomId()), file.size);
      return { called, source: { kind: 'file', file: name, bytes: file.size, facts } };
    });
  }

  /** Makes a layer of an archive at an address that may be asked. */
  async addAddress(url: string): Promise<void> {
    const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '') || new URL(url).host;
    await this.#add(name, null, async () => {
      const { facts, name: called } = await openTileArchive(remoteBytes(this.#door, url), null);
      return { called, source: { kind: 'address', url, facts } };
    });
  }

  /** Makes a layer of pictures of a service whose answer has been read. */
  async addService(name: string, source: Extract<TileSource, { readonly kind: 'service' }>): Promise<void> {
    await this.#add(name, null, () => Promise.resolve({ called: '', source }));
  }

  async #add(name: string, file: Blob | null, look: () => Promise<{ readonly called: string; readonly source: TileSource }>): Promise<void> {
    const opening = {};
    this.#opening = opening;
    this.#change({ opening: name, failed: null, message: null, storage: null });
    try {
      const { called, source } = await look();
      if (this.#opening !== opening) return;
      const layer: TileLayer = { id: randomId(), name: called || name.replace(/\.pmtiles$/i, ''), colour: this.#nextColour(), visible: true, source, hidden: [], filter: null, createdAt: Date.now() };
      if (!(await this.#keep(() => this.#keeper.add(layer, file)))) return;
      this.#change({ layers: [...this.state.get().layers, { layer, status: 'opening', failure: null }] });
      await this.#open(layer);
      this.#undo = null;
      this.#tell('told.added', { name: layer.name });
    } catch (error) {
      if (this.#opening === opening) this.#change({ failed: { name, failure: failureOf(error) } });
    } finally {
      if (this.#opening === opening) {
        this.#opening = null;
        this.#change({ opening: null });
      }
    }
  }

  /** Gives up what is being opened; nothing of it was kept. */
  discard(): void {
    this.#opening = null;
    this.#change({ opening: null, failed: null });
  }

  /** A person has read what its host learns, and wants the layer. */
  async allow(id: string): Promise<void> {
    const layer = this.#layer(id);
    if (!layer || layer.source.kind === 'file') return;
    this.#door.allow(layer.source.url);
    await this.again(id);
  }

  /** Opens a layer once more that could not be shown. */
  async again(id: string): Promise<void> {
    const layer = this.#layer(id);
    if (!layer) return;
    this.#set(id, { status: 'opening', failure: null });
    await this.#open(layer);
  }

  async #open(layer: TileLayer): Promise<void> {
    const { id, source } = layer;
    if (source.kind !== 'file' && !this.#door.isOpen(source.url)) {
      this.#set(id, { status: 'waiting', failure: null });
      return;
    }
    try {
      const read = await this.#reader(layer);
      await this.#server.serve(id, source.facts.tiles, async (z, x, y, signal) => {
        try {
          return await read(z, x, y, signal);
        } catch (error) {
          if (!signal.aborted) this.#set(id, { failure: failureOf(error) });
          throw error;
        }
      });
      this.#set(id, { status: 'ready' });
    } catch (error) {
      this.#set(id, { status: 'failed', failure: failureOf(error) });
    }
  }

  async #reader({ id, source }: TileLayer): Promise<ReadTile> {
    if (source.kind === 'service') return pictureReader(this.#door, source.facts.template);
    if (source.kind === 'address') return (await openTileArchive(remoteBytes(this.#door, source.url), null)).tile;
    const file = await this.#keeper.file(id);
    if (!file) throw new TileError('file-gone');
    return (await openTileArchive(blobBytes(file, id), file.size)).tile;
  }

  /** Changes how a layer looks or what of it is shown. */
  async change(id: string, look: Partial<Pick<TileLayer, 'name' | 'colour' | 'visible' | 'hidden' | 'filter'>>): Promise<void> {
    const before = this.#layer(id);
    if (!before) return;
    const layer = { ...before, ...look };
    if (await this.#keep(() => this.#keeper.change(layer))) this.#set(id, { layer });
  }

  /** Deletes a layer from this device; it can be taken back while the page is open. */
  async remove(id: string): Promise<void> {
    const layer = this.#layer(id);
    if (!layer) return;
    const isGone = await this.#keep(async () => {
      const file = await this.#keeper.file(id);
      await this.#keeper.remove(id);
      this.#undo = { layer, file };
    });
    if (!isGone) return;
    const { layers, found } = this.state.get();
    this.#change({ layers: layers.filter((open) => open.layer.id !== id), found: found?.tileLayerId === id ? null : found });
    this.#server.stop(id);
    this.#tell('told.removed', { name: layer.name }, true);
  }

  /** Takes the last deletion back. */
  async undo(): Promise<void> {
    const undo = this.#undo;
    this.#undo = null;
    if (!undo || !(await this.#keep(() => this.#keeper.add(undo.layer, undo.file)))) return;
    const { layers } = this.state.get();
    this.#change({ layers: [...layers, { layer: undo.layer, status: 'opening' as const, failure: null }].sort((a, b) => a.layer.createdAt - b.layer.createdAt) });
    await this.#open(undo.layer);
    this.#tell('told.restored', { name: undo.layer.name });
  }

  /** What was pressed on the map; null for nothing. */
  find(found: TileFeature | null): void {
    if (found !== this.state.get().found) this.#change({ found });
  }

  #layer(id: string): TileLayer | undefined {
    return this.state.get().layers.find(({ layer }) => layer.id === id)?.layer;
  }

  #nextColour(): DrawingColour {
    // Not the first: own layers begin with it.
    return drawingColours[(this.state.get().layers.length + 1) % drawingColours.length] ?? 'violet';
  }

  #set(id: string, members: Partial<OpenTileLayer>): void {
    this.#change({ layers: this.state.get().layers.map((open) => (open.layer.id === id ? { ...open, ...members } : open)) });
  }

  #tell(key: TileKey, values: TextValues, canUndo = false): void {
    this.#change({ message: { key, values, canUndo } });
  }

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

  #change(members: Partial<TilesState>): void {
    this.state.update((state) => ({ ...state, ...members }));
  }
}

/** An error in figures; one of our own mistakes passes on. */
function failureOf(error: unknown): TileFailure {
  if (error instanceof TileError || error instanceof RemoteError) return { code: error.code, values: error.values };
  throw error;
}

/** The desk of this page; provided once, before the first of its elements. */
export const tilesDeskContext = createContext<TilesDesk>(Symbol('tiles desk'));
