import { hasDatabase } from '../../storage/has-database.ts';
import { createConnection } from '../../storage/open.ts';
import { RecordLog } from '../../storage/field/record-log.ts';
import { cachedCopy, type SecondCopy } from '../../storage/field/second-copy.ts';

/**
 * How many records on this device the office has not received. Makes no database where there is none: what the browser has
 * thrown away is counted in its second copy and put back only by the keeper, which then says so. Rejects with `StorageError`.
 */
export async function waitingCount(copies: SecondCopy | null = cachedCopy((globalThis as { caches?: CacheStorage }).caches), name?: string): Promise<number> {
  const lost = async (): Promise<number> => (await copies?.recordIds())?.size ?? 0;
  if (!(await hasDatabase(globalThis.indexedDB, name))) return lost();
  const connection = createConnection(name === undefined ? {} : { name });
  try {
    const log = new RecordLog(connection);
    if ((await log.sequence()) === null) return await lost();
    return new Set((await log.outbox()).map(({ recordId }) => recordId)).size;
  } finally {
    await connection.close();
  }
}
