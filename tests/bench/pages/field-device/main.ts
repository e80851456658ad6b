import { deleteDB, openDB } from 'idb';
import type { EventKind, FieldEvent } from '../../../../src/domain/field/field-event.ts';
import type { JsonObject } from '../../../../src/domain/field/json-value.ts';
import { makeEvent } from '../../../../src/domain/field/make-event.ts';
import type { RecordPosition } from '../../../../src/domain/inspections/position-fix.ts';
import { sha256Hex } from '../../../../src/domain/sha256-hex.ts';
import { deviceRecordKeeper } from '../../../../src/services/records/device-record-keeper.ts';
import { RecordLog } from '../../../../src/storage/field/record-log.ts';
import { createConnection } from '../../../../src/storage/open.ts';
import './field-device.ts';

const RAW = 'bench-raw';
const PHOTO_BYTES = 30_000;
/** Events kept in one transaction while the device is filled. */
const BATCH = 250;
const STARTED = Date.UTC(2026, 2, 1);
const MINUTE_MS = 60_000;

const connection = createConnection();
const keeper = deviceRecordKeeper(connection);
const position: RecordPosition = { lon: 120.3712345, lat: 36.0812345, accuracy: 6, timestamp: STARTED, crs: 'EPSG:4326', source: 'device' };

/** A visit as the form for transport makes it, with a remark of usual length. */
const visit = (siteId: string, startedAt: number, photos: readonly string[]): JsonObject => ({
  subject: { kind: 'site', siteId },
  form: { id: 'movement', version: 1 },
  step: 'implement',
  answers: { access: 'open', workers: 12, 'road-state': 'open', fence: 'partly', noise: 3 },
  retired: {},
  comparison: { verdict: 'agrees', observed: 'under-construction' },
  documented: { stage: 'under-construction', since: '2024', document: 'qingdao-2024-03' },
  remark: '围挡已拆除，路面尚未恢复，行人从东侧临时便道通过；现场有两台挖掘机，三层以上外墙仍在施工。',
  photos: photos.map((digest) => ({ digest, width: 2048, height: 1536, bytes: PHOTO_BYTES, addedAt: startedAt, marks: { strokes: [], notes: [] } })),
  position: { ...position },
  positionExcuse: null,
  startedAt,
});

let row: FieldEvent | undefined;
let raw: ReturnType<typeof openDB> | undefined;

function randomBytes(length: number): ArrayBuffer {
  return crypto.getRandomValues(new Uint8Array(length)).buffer;
}

window.fieldDevice = {
  save: async () => {
    const start = performance.now();
    const { eventId } = await keeper.saveEvent({ recordId: crypto.randomUUID(), parentIds: [], kind: 'create', author: '07', fields: visit('changsha-road', Date.now(), []), photos: [], position });
    const took = performance.now() - start;
    row = await (await connection.use()).get('event', eventId);
    return took;
  },
  saveRaw: async () => {
    raw ??= deleteDB(RAW).then(() => openDB(RAW, 1, { upgrade: (database) => void database.createObjectStore('row', { keyPath: 'eventId' }) }));
    const database = await raw;
    if (!row) throw new Error('nothing was saved yet');
    const start = performance.now();
    const transaction = database.transaction('row', 'readwrite', { durability: 'strict' });
    void transaction.store.put(row);
    await transaction.done;
    return performance.now() - start;
  },
  fill: async (records, photos, sites) => {
    const log = new RecordLog(connection);
    let seq = 0;
    const event = async (recordId: string, kind: EventKind, parentIds: readonly string[], fields: JsonObject, digests: readonly string[], wallClock: number): Promise<FieldEvent> => {
      seq += 1;
      const made = await makeEvent({ eventId: crypto.randomUUID(), recordId, parentIds, kind, body: { author: '07', fields, photos: digests, position, wallClock, clockOffset: null } });
      return { ...made, deviceId: 'bench-device-0001', seq };
    };
    for (let from = 0; from < records; from += BATCH) {
      const events: FieldEvent[] = [];
      const pictures: { digest: string; bytes: ArrayBuffer }[] = [];
      for (let index = from; index < Math.min(records, from + BATCH); index += 1) {
        const recordId = crypto.randomUUID();
        const startedAt = STARTED + index * MINUTE_MS;
        const digests: string[] = [];
        if (index < photos) {
          const bytes = randomBytes(PHOTO_BYTES);
          const digest = await sha256Hex(bytes);
          pictures.push({ digest, bytes });
          digests.push(digest);
        }
        const change = await event(recordId, 'create', [], visit(sites[index % sites.length] ?? '', startedAt, digests), digests, startedAt);
        events.push(change);
        for (const digest of digests) events.push(await event(recordId, 'photo', [change.eventId], { digest }, [digest], startedAt));
      }
      await log.receive({ events, receipts: [], photos: pictures, own: true });
    }
    await connection.close();
  },
};
