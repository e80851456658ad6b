import type { TileLayer } from '../domain/layers/tile-layer.ts';
import { reading } from './field/read-rows.ts';
import { strictTransaction } from './field/strict-transaction.ts';
import type { Connection } from './open.ts';

/** Large layers on this device. Every verb rejects with `StorageError` and has then changed nothing. */
export class TileLayerStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** All of them, the oldest first. */
  all(): Promise<readonly TileLayer[]> {
    return reading(this.#connection, (database) => database.getAllFromIndex('tileLayers', 'createdAt'));
  }

  /** The file of a layer; null where it is gone or the layer has none. The browser reads of it only what is asked for. */
  file(id: string): Promise<Blob | null> {
    return reading(this.#connection, async (database) => (await database.get('tileFiles', id)) ?? null);
  }

  /** Keeps a layer, with its file where it has one, both or nothing; resolves once it is on the disk. */
  async add(layer: TileLayer, file: Blob | null): Promise<void> {
    await strictTransaction(this.#connection, ['tileLayers', 'tileFiles'], async (transaction) => {
      await transaction.objectStore('tileLayers').put(layer);
      if (file) await transaction.objectStore('tileFiles').put(file, layer.id);
    });
  }

  /** Keeps a new version of what is known of a layer. */
  async change(layer: TileLayer): Promise<void> {
    await strictTransaction(this.#connection, ['tileLayers'], async (transaction) => {
      await transaction.objectStore('tileLayers').put(layer);
    });
  }

  /** Forgets a layer and its file. */
  async remove(id: string): Promise<void> {
    await strictTransaction(this.#connection, ['tileLayers', 'tileFiles'], async (transaction) => {
      await transaction.objectStore('tileLayers').delete(id);
      await transaction.objectStore('tileFiles').delete(id);
    });
  }
}
