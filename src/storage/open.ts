import { type IDBPDatabase, openDB } from 'idb';
import { StorageError } from '../domain/storage-error.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';
import { type AppDb, DATABASE_NAME } from './schema.ts';
import { storageErrorOf } from './storage-error-of.ts';

/** A database that is opened when first needed, and again after the browser or another page closed it. */
export interface Connection {
  /** Rejects with `StorageError`. */
  readonly use: () => Promise<IDBPDatabase<AppDb>>;
  readonly close: () => Promise<void>;
}

/** Where the database comes from; tests give their own name and steps. */
export interface ConnectionOptions {
  readonly name?: string;
  readonly migrations?: readonly Migration[];
  /** Undefined where the browser has none, as in some private windows. */
  readonly factory?: IDBFactory | undefined;
  /** A newer page has upgraded the database: from now on nothing can be kept here before a reload. */
  readonly onOutdated?: () => void;
}

/**
 * A connection to this application's database. A newer page elsewhere that wants to upgrade gets its way: this one closes
 * and its next use fails with `newer`. An older page that does not close makes the opening fail with `waiting`.
 */
export function createConnection(options: ConnectionOptions = {}): Connection {
  const { name = DATABASE_NAME, migrations = allMigrations, onOutdated } = options;
  const factory = 'factory' in options ? options.factory : globalThis.indexedDB;
  let opening: Promise<IDBPDatabase<AppDb>> | null = null;

  const open = async (): Promise<IDBPDatabase<AppDb>> => {
    if (!factory) throw new StorageError('blocked');
    let waiting: (error: StorageError) => void = () => undefined;
    let abandoned = false;
    let broken: { readonly error: unknown } | null = null as { readonly error: unknown } | null;
    const blocked = new Promise<never>((_, reject) => {
      waiting = reject;
    });
    const forget = (): void => {
      opening = null;
    };
    const opened = openDB<AppDb>(name, migrations.length, {
      upgrade(database, from, _to, transaction) {
        const migrate = async (): Promise<void> => {
          for (const migration of migrations.slice(from)) await migration(database, transaction);
        };
        transaction.done.catch(() => undefined);
        // A step that fails must not be counted as done: the database stays at the version it had.
        migrate().catch((error: unknown) => {
          broken = { error };
          transaction.abort();
        });
      },
      blocked: () => waiting(new StorageError('waiting')),
      blocking: (_current, wanted, event) => {
        (event.target as IDBDatabase).close();
        forget();
        // Null: the database is being deleted, which no reload helps against.
        if (wanted !== null) onOutdated?.();
      },
      // The browser took the database away, for want of memory or because site data were cleared: open it anew next time.
      terminated: forget,
    });
    // An open that was blocked may still succeed later; nobody would close that database.
    opened.then(
      (database) => abandoned && database.close(),
      () => undefined,
    );
    try {
      return await Promise.race([opened, blocked]);
    } catch (error) {
      abandoned = true;
      forget();
      throw storageErrorOf(broken?.error ?? error);
    }
  };

  return {
    use: () => (opening ??= open()),
    close: async () => {
      const last = opening;
      opening = null;
      (await last)?.close();
    },
  };
}
