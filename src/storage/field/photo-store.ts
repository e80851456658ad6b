import type { Connection } from '../open.ts';
import type { KeptPhoto } from './field-stores.ts';
import { reading } from './read-rows.ts';
import { strictTransaction } from './strict-transaction.ts';

/** Pictures under their digest. Verbs reject with `StorageError`. */
export class PhotoStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Keeps a picture; the same one again changes nothing. */
  async keep(photo: KeptPhoto): Promise<void> {
    await strictTransaction(this.#connection, ['photo'], async (transaction) => {
      const store = transaction.objectStore('photo');
      if ((await store.getKey(photo.digest)) === undefined) await store.put(photo);
    });
  }

  /** The bytes, or null where they are not here. */
  async bytes(digest: string): Promise<ArrayBuffer | null> {
    return reading(this.#connection, async (database) => (await database.get('photo', digest))?.bytes ?? null);
  }

  /** Digests of all pictures. */
  async digests(): Promise<readonly string[]> {
    return reading(this.#connection, (database) => database.getAllKeys('photo'));
  }
}
