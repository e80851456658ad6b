import type { DepartureFacts } from '../../domain/departure/departure-facts.ts';
import { hasDatabase } from '../../storage/has-database.ts';
import { createConnection } from '../../storage/open.ts';
import { RecordLog } from '../../storage/field/record-log.ts';
import { cachedCopy } from '../../storage/field/second-copy.ts';
import { deviceRecordKeeper } from './device-record-keeper.ts';
import { readMarker } from './kept-marker.ts';

/**
 * Records on this device, how many of them the office has not received, and when all were last exported. Makes no database
 * where there is none; rejects with `StorageError` where the one there cannot be read.
 */
export async function recordCounts(): Promise<NonNullable<DepartureFacts['records']>> {
  const marker = globalThis.localStorage;
  const lastExportAt = readMarker(marker)?.lastExportAt ?? null;
  const copies = cachedCopy((globalThis as { caches?: CacheStorage }).caches);
  if (!(await hasDatabase(globalThis.indexedDB)) && !(await copies?.any())) return { total: 0, unsent: 0, lastExportAt };
  const connection = createConnection();
  try {
    // What the browser has thrown away is only counted here: field work puts it back and says so.
    const lost = (await new RecordLog(connection).sequence()) === null ? ((await copies?.recordIds())?.size ?? 0) : 0;
    if (lost > 0) return { total: lost, unsent: lost, lastExportAt };
    const keeper = deviceRecordKeeper(connection, {
      marker,
      channel: undefined,
      now: Date.now,
      newId: () => crypto.randomUUID(),
      copies,
      freeBytes: () => Promise.resolve(null),
    });
    const [records, outbox] = await Promise.all([keeper.records(), keeper.outbox()]);
    return { total: records.length, unsent: new Set(outbox.map(({ recordId }) => recordId)).size, lastExportAt };
  } finally {
    await connection.close();
  }
}
