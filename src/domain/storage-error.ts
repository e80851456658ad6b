/**
 * Why the device did not keep something: `blocked` by the browser or its settings, `full`, `newer` version of this page has
 * changed the storage, `waiting` for another open page of an older version, or the database `failed`.
 */
export type StorageFailure = 'blocked' | 'full' | 'newer' | 'waiting' | 'failed';

/** Nothing was kept; actions catch it and tell the user why and what to do. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly kind: StorageFailure,
    options?: ErrorOptions,
  ) {
    super(`storage: ${kind}`, options);
  }
}
