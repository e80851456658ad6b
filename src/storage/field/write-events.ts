import { deliveryOf, type OutboxEntry, type Receipt } from '../../domain/field/delivery.ts';
import { deriveRecord } from '../../domain/field/derive-record.ts';
import { type DeviceSequence, newSequence, renewed } from '../../domain/field/device-sequence.ts';
import type { FieldEvent } from '../../domain/field/field-event.ts';
import { readEvent } from '../../domain/field/read-event.ts';
import type { Writing } from './strict-transaction.ts';

/** Stores that a change of the log touches. */
export const LOG_STORES = ['event', 'outbox', 'record', 'photo', 'receipt', 'meta', 'quarantine', 'draft'] as const;
/** A transaction over the log and all that follows from it. */
export type LogTransaction = Writing<(typeof LOG_STORES)[number]>;

const SEQUENCE = 'sequence';
const ORDER = 'outbox-order';

/** This device's sequence; made with `freshId` where there is none. A number that is taken already shows a copied profile. */
export async function readSequence(transaction: LogTransaction, freshId: string): Promise<DeviceSequence> {
  const kept = (await transaction.objectStore('meta').get(SEQUENCE)) as DeviceSequence | undefined;
  if (!kept) return newSequence(freshId);
  const taken = await transaction.objectStore('event').index('deviceSeq').count([kept.deviceId, kept.next]);
  return taken > 0 ? renewed(kept, freshId) : kept;
}

/** Keeps the sequence. */
export async function writeSequence(transaction: LogTransaction, sequence: DeviceSequence): Promise<void> {
  await transaction.objectStore('meta').put({ ...sequence }, SEQUENCE);
}

/** Adds events to the log and to the end of the outbox; rejects where an id is in use. */
export async function addEvents(transaction: LogTransaction, events: readonly FieldEvent[], isReceived: (eventId: string) => boolean = () => false): Promise<void> {
  for (const event of events) await transaction.objectStore('event').add(event);
  await enqueue(transaction, events.filter(({ eventId }) => !isReceived(eventId)));
}

/** Puts events at the end of the outbox. */
export async function enqueue(transaction: LogTransaction, events: readonly FieldEvent[]): Promise<void> {
  const meta = transaction.objectStore('meta');
  let order = ((await meta.get(ORDER)) as number | undefined) ?? 1;
  for (const { eventId, recordId } of events) {
    await transaction.objectStore('outbox').put({ eventId, recordId, order, state: 'waiting', refusals: 0, attempts: 0, notBefore: 0, lastAnswer: null });
    order += 1;
  }
  await meta.put(order, ORDER);
}

/** Derives a record anew from the log and keeps it. Rows that are no events are passed over. */
export async function rederive(transaction: LogTransaction, recordId: string): Promise<void> {
  const rows: unknown[] = await transaction.objectStore('event').index('recordId').getAll(recordId);
  const events = rows.flatMap((row) => {
    const reading = readEvent(row);
    return reading.ok ? [reading.event] : [];
  });
  const entries = await Promise.all(events.map(({ eventId }) => transaction.objectStore('outbox').get(eventId)));
  const receipts = await Promise.all(events.map(({ eventId }) => transaction.objectStore('receipt').get(eventId)));
  const record = deriveRecord(events, deliveries(events, entries, receipts));
  if (record) await transaction.objectStore('record').put(record);
}

/** How far each event has come, by id. */
function deliveries(events: readonly FieldEvent[], entries: readonly (OutboxEntry | undefined)[], receipts: readonly (Receipt | undefined)[]): ReadonlyMap<string, ReturnType<typeof deliveryOf>> {
  return new Map(events.map(({ eventId }, index) => [eventId, deliveryOf(entries[index], receipts[index])]));
}
