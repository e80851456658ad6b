import { hasDatabase } from '../../storage/has-database.ts';
import { createConnection } from '../../storage/open.ts';
import { RecordLog } from '../../storage/field/record-log.ts';

/** How many records on this device the office has not received; makes no database where there is none. Rejects with `StorageError`. */
export async function waitingCount(): Promise<number> {
  if (!(await hasDatabase(globalThis.indexedDB))) return 0;
  const connection = createConnection();
  try {
    const outbox = await new RecordLog(connection).outbox();
    return new Set(outbox.map(({ recordId }) => recordId)).size;
  } finally {
    await connection.close();
  }
}
