import type { StoreNames, StoreValue } from 'idb';
import type { Connection } from './open.ts';
import type { AppDb } from './schema.ts';
import { storageErrorOf } from './storage-error-of.ts';

/** Stores of things with their own id, listed in the order of making. */
export type KeptStoreName = Extract<StoreNames<AppDb>, 'drawings' | 'questions'>;

/** Everything in a store, the oldest first. Rejects with `StorageError`. */
export async function allKept<N extends KeptStoreName>(connection: Connection, name: N): Promise<readonly StoreValue<AppDb, N>[]> {
  const database = await connection.use();
  try {
    return await database.getAllFromIndex(name, 'createdAt' as never);
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/**
 * Keeps things (new ones or new versions) and forgets others, all or nothing; resolves once it is on the disk. Rejects with
 * `StorageError` and has then changed nothing.
 */
export async function changeKept<N extends KeptStoreName>(connection: Connection, name: N, keep: readonly StoreValue<AppDb, N>[], forget: readonly string[]): Promise<void> {
  const database = await connection.use();
  try {
    const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
    const { store } = transaction;
    const work: Promise<unknown>[] = [];
    try {
      for (const thing of keep) work.push(store.put(thing));
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
