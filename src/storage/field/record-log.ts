import { type DeviceSequence, isOwnId, remembering, renewed, showsClone, stamp } from '../../domain/field/device-sequence.ts';
import type { OutboxEntry, Receipt } from '../../domain/field/delivery.ts';
import type { FieldEvent } from '../../domain/field/field-event.ts';
import type { UnstampedEvent } from '../../domain/field/make-event.ts';
import { StorageError } from '../../domain/storage-error.ts';
import type { Connection } from '../open.ts';
import { storageErrorOf } from '../storage-error-of.ts';
import type { KeptPhoto } from './field-stores.ts';
import { strictTransaction } from './strict-transaction.ts';
import { addEvents, enqueue, LOG_STORES, type LogTransaction, putRecord, readKnown, readOrder, readSequence, rederive, writeSequence } from './write-events.ts';

/** What came from elsewhere, in one piece: all of it is kept or nothing. */
export interface Arrival {
  readonly events: readonly FieldEvent[];
  readonly receipts: readonly Receipt[];
  readonly photos: readonly KeptPhoto[];
  /** Events of this device itself, read back after its database was lost. */
  readonly own?: true;
}

/** What became of an arrival. */
export interface ArrivalReport {
  readonly added: number;
  readonly known: number;
  /** Events whose id is here with another body: the one that was here first is kept, the other went to quarantine. */
  readonly diverged: readonly string[];
  /** A copy of this device's profile writes too; this device has taken a new id. */
  readonly cloned: boolean;
}

/** What was written of new events. */
export interface Appended {
  readonly events: readonly FieldEvent[];
  /** The rows of these events, read back after the commit, in the same order; undefined where one is not there. */
  readonly kept: readonly (FieldEvent | undefined)[];
  /** Records whose draft was put away. */
  readonly drafts: readonly string[];
}

/** The log of events and all that changes with it, each verb one strict transaction. Rejects with `StorageError`. */
export class RecordLog {
  readonly #connection: Connection;
  readonly #freshId: () => string;
  /** The sequence as this page wrote it last; another page may have gone on with it since. */
  #lastWritten: DeviceSequence | null = null;

  constructor(connection: Connection, freshId: () => string = () => crypto.randomUUID()) {
    this.#connection = connection;
    this.#freshId = freshId;
  }

  /**
   * Keeps new events of this device with their pictures, numbers them, and puts the record's draft away. A picture that a body
   * names has to be here or among `photos`, else nothing is kept. `onNumbered` hears of the numbered events while they are
   * being written: they may still be refused.
   */
  async append(events: readonly UnstampedEvent[], photos: readonly KeptPhoto[], onNumbered: (events: readonly FieldEvent[]) => void = () => undefined): Promise<Appended> {
    const freshId = this.#freshId();
    const recordIds = [...new Set(events.map((event) => event.recordId))];
    const digests = [...new Set(events.flatMap((event) => event.photos))];
    return strictTransaction(this.#connection, LOG_STORES, async (transaction) => {
      const pictures = transaction.objectStore('photo');
      const drafts = transaction.objectStore('draft');
      const [first, order, known, found, draftKeys] = await Promise.all([
        readSequence(transaction, freshId, this.#lastWritten),
        readOrder(transaction),
        Promise.all(recordIds.map((recordId) => readKnown(transaction, recordId))),
        Promise.all(digests.map(async (digest) => (await pictures.getKey(digest)) !== undefined)),
        Promise.all(recordIds.map((recordId) => drafts.getKey(recordId))),
        // What a row that cannot be put throws at once is one more rejection.
        ...photos.map(async (photo) => pictures.put(photo)),
      ]);
      const missing = digests.find((digest, index) => !found[index] && !photos.some((photo) => photo.digest === digest));
      if (missing !== undefined) throw new StorageError('failed', { cause: new Error(`the picture ${missing} is not here`) });
      let sequence = first;
      const numbered = events.map((event) => {
        const [whole, next] = stamp(event, sequence);
        sequence = next;
        return whole;
      });
      onNumbered(numbered);
      const writing = Promise.all([
        writeSequence(transaction, sequence),
        addEvents(transaction, numbered, order),
        // A new event has neither entry nor receipt that says more than that it is here.
        ...known.map((before, index) => putRecord(transaction, { ...before, events: [...before.events, ...numbered.filter(({ recordId }) => recordId === recordIds[index])] })),
        ...recordIds.map((recordId) => drafts.delete(recordId)),
      ]);
      // A transaction over the same store begins when this one has ended, and so reads what was committed; asked for now, the
      // answer comes along with the end.
      const after = transaction.db.transaction('event').store;
      const reading = Promise.all(events.map(({ eventId }) => after.get(eventId)));
      transaction.commit();
      const [kept] = await Promise.all([reading, writing]);
      this.#lastWritten = sequence;
      return { events: numbered, kept, drafts: draftKeys.filter((key) => key !== undefined) };
    });
  }

  /** Keeps what came from another device, a file or the office; the same arrival twice changes nothing. */
  async receive({ events, receipts, photos, own }: Arrival): Promise<ArrivalReport> {
    const freshId = this.#freshId();
    const now = Date.now();
    return strictTransaction(this.#connection, LOG_STORES, async (transaction) => {
      for (const photo of photos) if ((await transaction.objectStore('photo').getKey(photo.digest)) === undefined) await transaction.objectStore('photo').put(photo);
      const fresh: FieldEvent[] = [];
      const diverged: string[] = [];
      let known = 0;
      for (const event of events) {
        const here = await transaction.objectStore('event').get(event.eventId);
        if (!here) fresh.push(event);
        else if (here.bodySha256 === event.bodySha256) known += 1;
        else {
          await transaction.objectStore('quarantine').put({ from: 'arrival', fault: 'diverged', row: event, foundAt: now });
          diverged.push(event.eventId);
        }
      }
      const kept = await readSequence(transaction, freshId);
      const sequence = own ? remembering(kept, fresh.map(({ deviceId }) => deviceId)) : kept;
      const cloned = fresh.some((event) => showsClone(event, sequence));
      await writeSequence(transaction, cloned ? renewed(sequence, freshId) : sequence);
      const received = new Set(receipts.filter(({ verified }) => verified).map(({ eventId }) => eventId));
      await addEvents(transaction, fresh, await readOrder(transaction), (eventId) => received.has(eventId));
      const touched = new Set(fresh.map(({ recordId }) => recordId));
      for (const receipt of receipts) for (const recordId of await settle(transaction, receipt)) touched.add(recordId);
      for (const recordId of touched) await rederive(transaction, recordId);
      return { added: fresh.length, known, diverged, cloned };
    });
  }

  /** Writes down how sending an event went; without an entry the event leaves the outbox, which needs a verified receipt. */
  async noteDelivery(eventId: string, entry: OutboxEntry | null, receipt: Receipt | null): Promise<void> {
    if (entry === null && receipt?.verified !== true) throw new Error(`event ${eventId} may leave the outbox only once the office's copy was read back`);
    await strictTransaction(this.#connection, LOG_STORES, async (transaction) => {
      const event = await transaction.objectStore('event').get(eventId);
      if (receipt) await transaction.objectStore('receipt').put(receipt);
      if (entry) await transaction.objectStore('outbox').put(entry);
      else await transaction.objectStore('outbox').delete(eventId);
      if (event) await rederive(transaction, event.recordId);
    });
  }

  /** Events of this device whose receipt says that the office has them. */
  async confirmed(): Promise<readonly string[]> {
    const sequence = await this.sequence();
    if (!sequence) return [];
    return this.#read(async (database) => {
      const receipts = await database.getAll('receipt');
      const events = await Promise.all(receipts.filter(({ verified }) => verified).map(({ eventId }) => database.get('event', eventId)));
      return events.flatMap((event) => (event && isOwnId(sequence, event.deviceId) ? [event.eventId] : []));
    });
  }

  /** Takes receipts back and puts their events at the end of the outbox: the office no longer has them. */
  async requeue(eventIds: readonly string[]): Promise<void> {
    await strictTransaction(this.#connection, LOG_STORES, async (transaction) => {
      const events = (await Promise.all(eventIds.map((id) => transaction.objectStore('event').get(id)))).filter((event) => event !== undefined);
      for (const { eventId } of events) await transaction.objectStore('receipt').delete(eventId);
      await enqueue(transaction, events.toSorted((a, b) => a.seq - b.seq), await readOrder(transaction));
      for (const recordId of new Set(events.map((event) => event.recordId))) await rederive(transaction, recordId);
    });
  }

  /** This device's sequence; null before its first event. */
  async sequence(): Promise<DeviceSequence | null> {
    return this.#read(async (database) => ((await database.get('meta', 'sequence')) as DeviceSequence | undefined) ?? null);
  }

  /** An event as it lies on the disk. */
  async event(eventId: string): Promise<FieldEvent | undefined> {
    return this.#read((database) => database.get('event', eventId));
  }

  /** All waiting, refused and diverged entries, oldest first. */
  async outbox(): Promise<readonly OutboxEntry[]> {
    return this.#read((database) => database.getAllFromIndex('outbox', 'order'));
  }

  async #read<Result>(work: (database: Awaited<ReturnType<Connection['use']>>) => Promise<Result>): Promise<Result> {
    const database = await this.#connection.use();
    try {
      return await work(database);
    } catch (error) {
      throw storageErrorOf(error);
    }
  }
}

/** Keeps a receipt; a verified one takes its event out of the outbox. Gives the records it is about. */
async function settle(transaction: LogTransaction, receipt: Receipt): Promise<readonly string[]> {
  const event = await transaction.objectStore('event').get(receipt.eventId);
  const here = await transaction.objectStore('receipt').get(receipt.eventId);
  if (!event || here?.verified) return [];
  await transaction.objectStore('receipt').put(receipt);
  if (receipt.verified) await transaction.objectStore('outbox').delete(receipt.eventId);
  return [event.recordId];
}
