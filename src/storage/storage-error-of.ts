import { StorageError, type StorageFailure } from '../domain/storage-error.ts';

/** Names of the exceptions that IndexedDB throws, by what they mean to the user. */
const KINDS: Readonly<Partial<Record<string, StorageFailure>>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'blocked',
};

/** What went wrong in the database, as an error that says so in one word. */
export function storageErrorOf(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  return new StorageError(KINDS[name] ?? 'failed', { cause });
}
