import type { LayerContent } from '../domain/layers/layer-content.ts';
import type { OwnLayer } from '../domain/layers/own-layer.ts';
import { reading } from './field/read-rows.ts';
import { strictTransaction } from './field/strict-transaction.ts';
import type { Connection } from './open.ts';

/** Keys of a layer's pieces: its id with their numbers, which sort after the id alone. */
const piecesOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, Infinity]);

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

  /** The rows of a layer as they were given; null where they are gone. */
  content(id: string): Promise<LayerContent | null> {
    return reading(this.#connection, async (database) => {
      const { store } = database.transaction('layerContent');
      // Before there were pieces all of it lay under the id.
      const whole = await store.get(id);
      if (whole) return [whole];
      const pieces: ArrayBuffer[] = [];
      // One a request: all at once would be copied in one go, and hold the page up.
      for (const key of await store.getAllKeys(piecesOf(id))) {
        const piece = await store.get(key);
        if (piece) pieces.push(piece);
      }
      return pieces.length > 0 ? pieces : null;
    });
  }

  /** Keeps a layer with its rows, both or nothing; resolves once it is on the disk. */
  async add(layer: OwnLayer, content: LayerContent): Promise<void> {
    await strictTransaction(this.#connection, ['layers', 'layerContent'], async (transaction) => {
      await transaction.objectStore('layers').put(layer);
      const store = transaction.objectStore('layerContent');
      for (const [number, piece] of content.entries()) await store.put(piece, [layer.id, number]);
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
      const store = transaction.objectStore('layerContent');
      await store.delete(id);
      await store.delete(piecesOf(id));
    });
  }
}
