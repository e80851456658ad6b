import type { OwnLayer } from '../domain/layers/own-layer.ts';
import { reading } from './field/read-rows.ts';
import { strictTransaction } from './field/strict-transaction.ts';
import type { Connection } from './open.ts';

/** Imported layers on this device. Every verb rejects with `StorageError` and has then changed nothing. */
export class LayerStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** All layers without their rows, the oldest first. */
  all(): Promise<readonly OwnLayer[]> {
    return reading(this.#connection, (database) => database.getAllFromIndex('layers', 'createdAt'));
  }

  /** The rows of a layer as bytes; null where they are gone. */
  content(id: string): Promise<ArrayBuffer | null> {
    return reading(this.#connection, async (database) => (await database.get('layerContent', id)) ?? null);
  }

  /** Keeps a layer with its rows, both or nothing; resolves once it is on the disk. */
  async add(layer: OwnLayer, content: ArrayBuffer): Promise<void> {
    await strictTransaction(this.#connection, ['layers', 'layerContent'], async (transaction) => {
      await transaction.objectStore('layers').put(layer);
      await transaction.objectStore('layerContent').put(content, layer.id);
    });
  }

  /** Keeps a new version of what is known of a layer. */
  async change(layer: OwnLayer): Promise<void> {
    await strictTransaction(this.#connection, ['layers'], async (transaction) => {
      await transaction.objectStore('layers').put(layer);
    });
  }

  /** Forgets a layer and its rows. */
  async remove(id: string): Promise<void> {
    await strictTransaction(this.#connection, ['layers', 'layerContent'], async (transaction) => {
      await transaction.objectStore('layers').delete(id);
      await transaction.objectStore('layerContent').delete(id);
    });
  }
}
