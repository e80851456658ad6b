import type { Drawing } from '../domain/drawing.ts';
import type { Connection } from './open.ts';
import { storageErrorOf } from './storage-error-of.ts';

/** Drawings on this device. Every verb rejects with `StorageError` and has then changed nothing. */
export class DrawingStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** All drawings, the oldest first. */
  async all(): Promise<readonly Drawing[]> {
    const database = await this.#connection.use();
    try {
      return await database.getAllFromIndex('drawings', 'createdAt');
    } catch (error) {
      throw storageErrorOf(error);
    }
  }

  /** Keeps drawings (new ones or new versions) and forgets others, all or nothing; resolves once it is on the disk. */
  async change(keep: readonly Drawing[], forget: readonly string[]): Promise<void> {
    const database = await this.#connection.use();
    try {
      const transaction = database.transaction('drawings', 'readwrite', { durability: 'strict' });
      const { store } = transaction;
      const work: Promise<unknown>[] = [];
      try {
        for (const drawing of keep) work.push(store.put(drawing));
        for (const id of forget) work.push(store.delete(id));
      } catch (error) {
        // What cannot be stored at all throws at once and would leave the requests before it to be committed.
        transaction.abort();
        await Promise.allSettled([...work, transaction.done]);
        throw error;
      }
      // A full disk lets every request succeed and fails the commit; where a request fails, `done` knows the true reason.
      await Promise.allSettled(work);
      await transaction.done;
    } catch (error) {
      throw storageErrorOf(error);
    }
  }
}
