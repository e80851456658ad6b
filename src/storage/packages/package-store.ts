import type { IDBPDatabase } from 'idb';
import { storageErrorOf } from '../storage-error-of.ts';
import { type KeptPackage, openPackageDatabase, type PackageDb } from './package-database.ts';

/** Data packages on this device, found by their digest. Every verb rejects with `StorageError`. */
export class PackageStore {
  readonly #open: () => Promise<IDBPDatabase<PackageDb>>;
  #database: Promise<IDBPDatabase<PackageDb>> | null = null;

  constructor(open: () => Promise<IDBPDatabase<PackageDb>> = () => openPackageDatabase()) {
    this.#open = open;
  }

  /** The bytes of a package as they were kept; undefined where it is not here. Whether they are still whole is the caller's to check. */
  async bytes(sha256: string): Promise<ArrayBuffer | undefined> {
    return this.#with((database) => database.get('bytes', sha256));
  }

  /** What is here, without the bytes. */
  async list(): Promise<readonly KeptPackage[]> {
    return this.#with((database) => database.getAll('package'));
  }

  /** Keeps a package, in place of one with the same digest; resolves once it is on the disk. */
  async keep(kept: Omit<KeptPackage, 'byteLength' | 'keptAt'>, bytes: ArrayBuffer): Promise<void> {
    await this.#with(async (database) => {
      const transaction = database.transaction(['package', 'bytes'], 'readwrite', { durability: 'strict' });
      // A full disk lets requests succeed and fails the commit; `done` knows the true reason of either.
      await Promise.allSettled([
        transaction.objectStore('package').put({ ...kept, byteLength: bytes.byteLength, keptAt: Date.now() }),
        transaction.objectStore('bytes').put(bytes, kept.sha256),
      ]);
      await transaction.done;
    });
  }

  /** Forgets every package whose digest is not among these. */
  async keepOnly(digests: ReadonlySet<string>): Promise<void> {
    await this.#with(async (database) => {
      const transaction = database.transaction(['package', 'bytes'], 'readwrite');
      for (const name of ['package', 'bytes'] as const) {
        const store = transaction.objectStore(name);
        for (const key of await store.getAllKeys()) if (!digests.has(key)) await store.delete(key);
      }
      await transaction.done;
    });
  }

  /** Closes the database; the next verb opens it again. */
  async close(): Promise<void> {
    const last = this.#database;
    this.#database = null;
    (await last?.catch(() => null))?.close();
  }

  async #with<T>(work: (database: IDBPDatabase<PackageDb>) => Promise<T>): Promise<T> {
    try {
      this.#database ??= this.#open();
      return await work(await this.#database);
    } catch (error) {
      // Also a database that the browser closed meanwhile: the next verb opens it anew.
      void this.close();
      throw storageErrorOf(error);
    }
  }
}
