import type { IDBPTransaction, StoreNames } from 'idb';
import type { Connection } from '../open.ts';
import type { AppDb } from '../schema.ts';
import { storageErrorOf } from '../storage-error-of.ts';

/** A transaction that writes. */
export type Writing<Names extends StoreNames<AppDb>> = IDBPTransaction<AppDb, Names[], 'readwrite'>;

/**
 * Runs `work` in one transaction that is on the disk when this resolves (`durability: 'strict'`). Where anything fails,
 * nothing of it was kept, and a `StorageError` says why. `work` may await nothing but requests of its transaction.
 */
export async function strictTransaction<Names extends StoreNames<AppDb>, Result>(
  connection: Connection,
  names: readonly Names[],
  work: (transaction: Writing<Names>) => Promise<Result>,
): Promise<Result> {
  const database = await connection.use();
  try {
    const transaction = database.transaction([...names], 'readwrite', { durability: 'strict' });
    // Told below; without a listener an abort would also be an unhandled rejection.
    transaction.done.catch(() => undefined);
    let result: Result;
    try {
      const working = work(transaction);
      // Chromium leaves requests without any answer where it aborts a transaction whose `commit` was asked for, as for want of
      // room: then only the abort itself tells that it has ended.
      result = await Promise.race([working, transaction.done.then(() => working)]);
    } catch (error) {
      await abort(transaction);
      // Of a full disk only the abort knows; the failing request says "AbortError".
      if (transaction.error) throw transaction.error;
      throw error;
    }
    await transaction.done;
    return result;
  } catch (error) {
    throw storageErrorOf(error);
  }
}

async function abort<Names extends StoreNames<AppDb>>(transaction: Writing<Names>): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // It has aborted by itself.
  }
  await Promise.allSettled([transaction.done]);
}
