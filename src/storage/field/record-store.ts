import type { FieldEvent } from '../../domain/field/field-event.ts';
import type { FieldRecord } from '../../domain/field/field-record.ts';
import { readEvent } from '../../domain/field/read-event.ts';
import { deliveryOf, type Delivery } from '../../domain/field/delivery.ts';
import type { Connection } from '../open.ts';
import type { QuarantinedRow } from './field-stores.ts';
import { reading, rowsInBatches } from './read-rows.ts';
import { strictTransaction } from './strict-transaction.ts';
import { LOG_STORES, type LogTransaction, rederive } from './write-events.ts';

/** An event with how far it has come. */
export interface TracedEvent {
  readonly event: FieldEvent;
  readonly delivery: Delivery;
}

/** Records before and after they were derived anew, and the rows that were no events. */
export interface Rederived {
  readonly before: readonly FieldRecord[];
  readonly after: readonly FieldRecord[];
  readonly quarantined: number;
}

/** What follows from the log, to read; and the way to derive it anew. Verbs reject with `StorageError`. */
export class RecordStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** All records, a batch at a time. */
  batches(): AsyncGenerator<readonly FieldRecord[]> {
    return rowsInBatches(this.#connection, 'record');
  }

  /** One record. */
  async record(recordId: string): Promise<FieldRecord | undefined> {
    return reading(this.#connection, (database) => database.get('record', recordId));
  }

  /** The readable events of a record. */
  async events(recordId: string): Promise<readonly TracedEvent[]> {
    return reading(this.#connection, async (database) => {
      const transaction = database.transaction(['event', 'outbox', 'receipt']);
      const rows: unknown[] = await transaction.objectStore('event').index('recordId').getAll(recordId);
      const events = rows.map(readEvent).flatMap((found) => (found.ok ? [found.event] : []));
      return Promise.all(
        events.map(async (event) => {
          const entry = await transaction.objectStore('outbox').get(event.eventId);
          const receipt = await transaction.objectStore('receipt').get(event.eventId);
          return { event, delivery: deliveryOf(entry, receipt) };
        }),
      );
    });
  }

  /** Rows that could not be read. */
  async quarantine(): Promise<readonly QuarantinedRow[]> {
    return reading(this.#connection, (database) => database.getAll('quarantine'));
  }

  /** Keeps lines that could not be read, as they are. */
  async setAside(rows: readonly Omit<QuarantinedRow, 'id'>[]): Promise<void> {
    await strictTransaction(this.#connection, ['quarantine'], async (transaction) => {
      for (const row of rows) await transaction.objectStore('quarantine').put(row);
    });
  }

  /** Moves every row of the log that is no event to the quarantine; gives their number. */
  async quarantineRows(): Promise<number> {
    let found = 0;
    for await (const rows of rowsInBatches(this.#connection, 'event')) {
      if (rows.every((row) => readEvent(row).ok)) continue;
      found += await strictTransaction(this.#connection, LOG_STORES, (transaction) => setAsideBadRows(transaction, rows));
    }
    return found;
  }

  /** Derives every record from the log alone, in one transaction. */
  async rederiveAll(): Promise<Rederived> {
    const quarantined = await this.quarantineRows();
    const { before, after } = await strictTransaction(this.#connection, LOG_STORES, async (transaction) => {
      const records = transaction.objectStore('record');
      const rows = await records.getAll();
      await records.clear();
      const recordIds = new Set<string>();
      for (let cursor = await transaction.objectStore('event').index('recordId').openKeyCursor(null, 'nextunique'); cursor; cursor = await cursor.continue()) recordIds.add(cursor.key);
      for (const recordId of recordIds) await rederive(transaction, recordId);
      return { before: rows, after: await records.getAll() };
    });
    return { before, after, quarantined };
  }
}

async function setAsideBadRows(transaction: LogTransaction, rows: readonly FieldEvent[]): Promise<number> {
  let found = 0;
  for (const row of rows) {
    const read = readEvent(row);
    if (read.ok) continue;
    found += 1;
    await transaction.objectStore('quarantine').put({ from: 'event', fault: read.fault, row, foundAt: Date.now() });
    await transaction.objectStore('event').delete(row.eventId);
  }
  return found;
}
