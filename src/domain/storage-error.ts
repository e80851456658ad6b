/**
 * Why the device did not keep something: `blocked` by the browser or its settings, `full`, `newer` version of this page has
 * changed the storage, `waiting` for another open page of an older version, the browser left it `unanswered`, so that it may
 * still be kept, or the database `failed`.
 */
export type StorageFailure = 'blocked' | 'full' | 'newer' | 'waiting' | 'unanswered' | 'failed';

/** Nothing was kept, as far as is known; actions catch it and tell the user why and what to do. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly kind: StorageFailure,
    options?: ErrorOptions,
  ) {
    super(`storage: ${kind}`, options);
  }
}
