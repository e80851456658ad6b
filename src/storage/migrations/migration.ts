import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { AppDb } from '../schema.ts';

/**
 * One step from a version of the database to the next, inside the upgrade transaction: it may wait for nothing but
 * IndexedDB, and is never changed once released.
 */
export type Migration = (
  database: IDBPDatabase<AppDb>,
  transaction: IDBPTransaction<AppDb, StoreNames<AppDb>[], 'versionchange'>,
) => void | Promise<void>;
