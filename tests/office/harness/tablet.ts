import 'fake-indexeddb/auto';
import { randomBytes, randomUUID } from 'node:crypto';
import { sha256Hex } from '../../../src/domain/sha256-hex.ts';
import type { FieldRecord } from '../../../src/domain/field/field-record.ts';
import { deviceRecordKeeper } from '../../../src/services/records/device-record-keeper.ts';
import type { RecordKeeper } from '../../../src/services/records/record-keeper.ts';
import { deviceSyncLog } from '../../../src/services/sync/device-sync-log.ts';
import type { Office, OfficePhotos } from '../../../src/services/sync/office.ts';
import type { OfficeAccess } from '../../../src/services/sync/office-request.ts';
import { ogcFeaturesOffice } from '../../../src/services/sync/ogc-features-office.ts';
import { ogcFeaturesPhotos } from '../../../src/services/sync/ogc-features-photos.ts';
import { pullOffice, type PullReport } from '../../../src/services/sync/pull-office.ts';
import { type SendReport, sendOutbox } from '../../../src/services/sync/send-outbox.ts';
import { s3Photos } from '../../../src/services/sync/s3-photos.ts';
import type { SyncLog } from '../../../src/services/sync/sync-log.ts';
import { type Connection, createConnection } from '../../../src/storage/open.ts';

/** What a tablet of the tests is given. */
export interface TabletWishes {
  /** Address of the records, and a token. */
  readonly records: string;
  readonly token: () => string | null;
  /** Address of the S3-compatible store behind the office's proxy; without it pictures go where records go. */
  readonly store?: string;
  readonly fetch?: typeof fetch;
  /** Between 0 and 1, for pauses. */
  readonly random?: () => number;
  /** Name of its database: the same one again is the same tablet after a restart. */
  readonly name?: string;
}

/**
 * A tablet without its screen: the application's own keeper, storage, sending and pulling, on an IndexedDB that lives in
 * memory (`fake-indexeddb`). Its clock can be set on.
 */
export class Tablet {
  readonly keeper: RecordKeeper;
  readonly log: SyncLog;
  readonly office: Office;
  readonly photos: OfficePhotos;
  readonly #connection: Connection;
  readonly #random: () => number;
  aheadMs = 0;

  constructor({ records, token, store, fetch = globalThis.fetch, random = () => 0, name = `tablet-${randomUUID()}` }: TabletWishes) {
    this.#connection = createConnection({ name });
    this.keeper = deviceRecordKeeper(this.#connection, { marker: undefined, channel: undefined, now: this.now, newId: () => randomUUID(), copies: null, freeBytes: () => Promise.resolve(null) });
    this.log = deviceSyncLog(this.#connection, records);
    const access: OfficeAccess = { fetch, token, now: this.now };
    this.office = ogcFeaturesOffice(access, records);
    this.photos = store === undefined ? ogcFeaturesPhotos(access, records) : s3Photos(access, store);
    this.#random = random;
  }

  readonly now = (): number => Date.now() + this.aheadMs;

  /** Saves a new record under an id; gives the id of its event. */
  async create(recordId: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const { eventId } = await this.keeper.saveEvent({ recordId, parentIds: [], kind: 'create', author: '巡查 07', fields, photos: [], position: null });
    return eventId;
  }

  /** Saves a new record with so many pictures; gives the ids of all its events. */
  async save(fields: Readonly<Record<string, string>> = {}, pictures = 0, pictureBytes = 2000): Promise<readonly string[]> {
    const bytes = Array.from({ length: pictures }, () => new Uint8Array(randomBytes(pictureBytes)).buffer);
    const recordId = randomUUID();
    await this.keeper.saveEvent({
      recordId,
      parentIds: [],
      kind: 'create',
      author: '巡查 07',
      fields: { remark: '围挡已拆除', ...fields },
      photos: await Promise.all(bytes.map((each) => sha256Hex(each))),
      pictures: bytes,
      position: { lon: 120.3712345, lat: 36.0812345, accuracy: 6, timestamp: Date.now(), crs: 'EPSG:4326', source: 'device' },
    });
    return (await this.keeper.history(recordId)).map(({ event }) => event.eventId);
  }

  /** Changes a record on top of what this tablet knows of it. */
  async edit(recordId: string, fields: Readonly<Record<string, string>>, kind: 'edit' | 'delete' | 'resolve' = 'edit'): Promise<string> {
    const record = await this.record(recordId);
    const { eventId } = await this.keeper.saveEvent({ recordId, parentIds: record.heads, kind, author: '巡查 07', fields: kind === 'delete' ? {} : { ...record.body.fields, ...fields }, photos: [], position: null });
    return eventId;
  }

  async record(recordId: string): Promise<FieldRecord> {
    const record = await this.keeper.record(recordId);
    if (!record) throw new Error(`no record ${recordId}`);
    return record;
  }

  send(atOnce = true): Promise<SendReport> {
    return sendOutbox({ log: this.log, office: this.office, photos: this.photos, now: this.now, random: this.#random }, { atOnce });
  }

  pull(): Promise<PullReport> {
    return pullOffice({ log: this.log, office: this.office, now: this.now });
  }

  /** Sends, as a person does who presses the button again and again, until the outbox is empty; throws after so many passes. */
  async sendAll(passes = 200): Promise<void> {
    for (let pass = 0; pass < passes; pass += 1) {
      await this.send();
      if ((await this.keeper.outbox()).length === 0) return;
    }
    throw new Error(`the outbox did not empty: ${JSON.stringify((await this.keeper.outbox()).slice(0, 3))}`);
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }
}
