import { type Delivery, deliveryOf } from '../../domain/field/delivery.ts';
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

/**
 * This device's sequence; made with `freshId` where there is none. A number that is taken already shows a copied profile. The
 * number of the `expected` sequence is looked up together with the one kept, which mostly spares a way to the browser's process.
 */
export async function readSequence(transaction: LogTransaction, freshId: string, expected: DeviceSequence | null = null): Promise<DeviceSequence> {
  const uses = ({ deviceId, next }: DeviceSequence): Promise<number> => transaction.objectStore('event').index('deviceSeq').count([deviceId, next]);
  const [kept, expectedUses] = await Promise.all([transaction.objectStore('meta').get(SEQUENCE) as Promise<DeviceSequence | undefined>, expected ? uses(expected) : 0]);
  if (!kept) return newSequence(freshId);
  const isExpected = kept.deviceId === expected?.deviceId && kept.next === expected.next;
  return (isExpected ? expectedUses : await uses(kept)) > 0 ? renewed(kept, freshId) : kept;
}

/** Keeps the sequence. */
export async function writeSequence(transaction: LogTransaction, sequence: DeviceSequence): Promise<void> {
  await transaction.objectStore('meta').put({ ...sequence }, SEQUENCE);
}

/** Number of the next entry of the outbox. */
export async function readOrder(transaction: LogTransaction): Promise<number> {
  return ((await transaction.objectStore('meta').get(ORDER)) as number | undefined) ?? 1;
}

/**
 * Adds events to the log and, from `order` on, to the end of the outbox; rejects where an id is in use. All requests set out
 * at once: each that waited for the one before would cost a way to the browser's process and back.
 */
export async function addEvents(transaction: LogTransaction, events: readonly FieldEvent[], order: number, isReceived: (eventId: string) => boolean = () => false): Promise<void> {
  const waiting = events.filter(({ eventId }) => !isReceived(eventId));
  await Promise.all([...events.map((event) => transaction.objectStore('event').add(event)), enqueue(transaction, waiting, order)]);
}

/** Puts events at the end of the outbox, from `order` on. */
export async function enqueue(transaction: LogTransaction, events: readonly FieldEvent[], order: number): Promise<void> {
  await Promise.all([
    ...events.map(({ eventId, recordId }, index) =>
      transaction.objectStore('outbox').put({ eventId, recordId, order: order + index, state: 'waiting', refusals: 0, attempts: 0, notBefore: 0, lastAnswer: null }),
    ),
    transaction.objectStore('meta').put(order + events.length, ORDER),
  ]);
}

/** The readable events of a record, and how far each has come. */
export interface KnownEvents {
  readonly events: readonly FieldEvent[];
  readonly deliveries: ReadonlyMap<string, Delivery>;
}

/** What the log knows of a record. Rows that are no events are passed over. */
export async function readKnown(transaction: LogTransaction, recordId: string): Promise<KnownEvents> {
  const rows: unknown[] = await transaction.objectStore('event').index('recordId').getAll(recordId);
  const events = rows.flatMap((row) => {
    const reading = readEvent(row);
    return reading.ok ? [reading.event] : [];
  });
  const deliveries = await Promise.all(
    events.map(async ({ eventId }) => {
      const [entry, receipt] = await Promise.all([transaction.objectStore('outbox').get(eventId), transaction.objectStore('receipt').get(eventId)]);
      return [eventId, deliveryOf(entry, receipt)] as const;
    }),
  );
  return { events, deliveries: new Map(deliveries) };
}

/** Keeps the record that its events make. */
export async function putRecord(transaction: LogTransaction, { events, deliveries }: KnownEvents): Promise<void> {
  const record = deriveRecord(events, deliveries);
  if (record) await transaction.objectStore('record').put(record);
}

/** Derives a record anew from the log and keeps it. */
export async function rederive(transaction: LogTransaction, recordId: string): Promise<void> {
  await putRecord(transaction, await readKnown(transaction, recordId));
}
