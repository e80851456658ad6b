import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PackageName } from '../../domain/packages/package-manifest.ts';
import { StorageError } from '../../domain/storage-error.ts';
import { storageErrorOf } from '../storage-error-of.ts';

/** What is known of a package on this device without reading it. */
export interface KeptPackage {
  /** SHA-256 of the bytes, hexadecimal; also the key. */
  readonly sha256: string;
  readonly name: PackageName;
  /** Version of the data set it belongs to. */
  readonly version: string;
  readonly byteLength: number;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** Packages by digest; the bytes apart from what is known of them, so that a list reads no megabytes. */
export interface PackageDb extends DBSchema {
  package: { key: string; value: KeptPackage };
  bytes: { key: string; value: ArrayBuffer };
}

/**
 * A database of its own, apart from the user's records: it can be made anew from the network at any time, so a service
 * worker may write it while an older page is open, and nobody has to wait for anybody's upgrade.
 */
const PACKAGE_DATABASE_NAME = 'shibei-renewal-packages';

/** Opens the database of data packages; rejects with `StorageError`. */
export async function openPackageDatabase(name = PACKAGE_DATABASE_NAME): Promise<IDBPDatabase<PackageDb>> {
  if ((globalThis as { indexedDB?: IDBFactory }).indexedDB === undefined) throw new StorageError('blocked');
  try {
    return await openDB<PackageDb>(name, 1, {
      upgrade(database) {
        database.createObjectStore('package', { keyPath: 'sha256' });
        database.createObjectStore('bytes');
      },
      blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}
