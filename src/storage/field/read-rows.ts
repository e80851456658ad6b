import type { StoreNames, StoreValue } from 'idb';
import { StorageError } from '../../domain/storage-error.ts';
import type { Connection } from '../open.ts';
import type { AppDb } from '../schema.ts';
import { storageErrorOf } from '../storage-error-of.ts';

/** Rows read at once: a few milliseconds of the main thread each. */
const BATCH = 250;

/** Runs a reading; rejects with `StorageError`. */
export async function reading<Result>(connection: Connection, work: (database: Awaited<ReturnType<Connection['use']>>) => Promise<Result>): Promise<Result> {
  const database = await connection.use();
  try {
    return await work(database);
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** All rows of a store in the order of their keys, a batch at a time, so that a long list holds nothing up. */
export async function* rowsInBatches<Name extends StoreNames<AppDb>>(connection: Connection, name: Name, size = BATCH): AsyncGenerator<readonly StoreValue<AppDb, Name>[]> {
  let after: IDBValidKey | null = null;
  do {
    const batch: Batch<Name> = await batchAfter(connection, name, after, size);
    if (batch.rows.length > 0) yield batch.rows;
    after = batch.last;
  } while (after !== null);
}

interface Batch<Name extends StoreNames<AppDb>> {
  readonly rows: readonly StoreValue<AppDb, Name>[];
  /** Key to go on after; null at the end. */
  readonly last: IDBValidKey | null;
}

async function batchAfter<Name extends StoreNames<AppDb>>(connection: Connection, name: Name, after: IDBValidKey | null, size: number): Promise<Batch<Name>> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  return reading(connection, async (database) => {
    const { store } = database.transaction(name);
    const [keys, rows] = await Promise.all([store.getAllKeys(range, size), store.getAll(range, size)]);
    return { rows, last: keys.length < size ? null : (keys.at(-1) ?? null) };
  });
}

/**
 * Every row that can still be read, one by one, and the keys of those that cannot: the way to save what is left of a damaged
 * database. Rejects only where not even the keys can be read.
 */
export async function rescueRows<Name extends StoreNames<AppDb>>(connection: Connection, name: Name): Promise<{ readonly rows: readonly StoreValue<AppDb, Name>[]; readonly lost: readonly IDBValidKey[] }> {
  const keys = await reading(connection, (database) => database.getAllKeys(name));
  const rows: StoreValue<AppDb, Name>[] = [];
  const lost: IDBValidKey[] = [];
  for (const key of keys) {
    try {
      const row = await reading(connection, (database) => database.get(name, key));
      if (row !== undefined) rows.push(row);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      lost.push(key);
    }
  }
  return { rows, lost };
}
