import { describe, expect, test } from 'vitest';
import { StorageError } from '../../../src/domain/storage-error.ts';
import { hasDatabase } from '../../../src/storage/has-database.ts';
import { createConnection } from '../../../src/storage/open.ts';
import { storageErrorOf } from '../../../src/storage/storage-error-of.ts';

describe('what the browser says, in one word', () => {
  test.each([
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer'],
    ['SecurityError', 'blocked'],
    ['AbortError', 'failed'],
    ['DataError', 'failed'],
  ])('%s is %s', (name, kind) => {
    const cause = new DOMException('x', name);
    expect(storageErrorOf(cause)).toMatchObject({ kind, cause });
  });

  test('our own error passes unchanged, anything else has failed', () => {
    const own = new StorageError('waiting');
    expect(storageErrorOf(own)).toBe(own);
    expect(storageErrorOf('nonsense').kind).toBe('failed');
  });
});

test('without IndexedDB storage is blocked, each time it is used', async () => {
  const connection = createConnection({ factory: undefined });
  await expect(connection.use()).rejects.toMatchObject({ name: 'StorageError', kind: 'blocked' });
  await expect(connection.use()).rejects.toMatchObject({ kind: 'blocked' });
});

describe('whether anything is kept', () => {
  const factory = (databases: () => Promise<IDBDatabaseInfo[]>) => ({ databases }) as unknown as IDBFactory;
  test('only the database of this application counts', async () => {
    expect(await hasDatabase(factory(() => Promise.resolve([{ name: 'other', version: 1 }])))).toBe(false);
    expect(await hasDatabase(factory(() => Promise.resolve([{ name: 'shibei-renewal-map', version: 1 }])))).toBe(true);
  });

  test('a browser that cannot or will not say keeps nothing', async () => {
    expect(await hasDatabase(undefined)).toBe(false);
    expect(await hasDatabase({} as IDBFactory)).toBe(false);
    expect(await hasDatabase(factory(() => Promise.reject(new DOMException('no', 'SecurityError'))))).toBe(false);
  });
});
