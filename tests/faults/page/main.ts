import type { FieldEvent } from '../../../src/domain/field/field-event.ts';
import { digestOfText } from '../../../src/domain/field/state-digest.ts';
import { doubtsClock } from '../../../src/domain/inspections/clock-doubt.ts';
import { sha256Hex } from '../../../src/domain/sha256-hex.ts';
import { deviceRecordKeeper } from '../../../src/services/records/device-record-keeper.ts';
import { deviceSyncLog } from '../../../src/services/sync/device-sync-log.ts';
import { ogcFeaturesOffice } from '../../../src/services/sync/ogc-features-office.ts';
import { ogcFeaturesPhotos } from '../../../src/services/sync/ogc-features-photos.ts';
import { type SendReport, sendOutbox } from '../../../src/services/sync/send-outbox.ts';
import { rowsInBatches } from '../../../src/storage/field/read-rows.ts';
import { createConnection } from '../../../src/storage/open.ts';
import './imports.ts';
import type { FieldPage, FoundEvent, OfficeOfPage } from './field-page.ts';
import { contents, fillOldSchema, survey, upgrade } from './schema-steps.ts';

let isOutdated = false;
const connection = createConnection({ onOutdated: () => (isOutdated = true) });
const keeper = deviceRecordKeeper(connection);

/** Random, for IndexedDB compresses what repeats; in pieces, for the browser gives 64 KiB at once. */
function randomBytes(length: number): ArrayBuffer {
  const bytes = new Uint8Array(length);
  for (let start = 0; start < length; start += 65_536) crypto.getRandomValues(bytes.subarray(start, Math.min(length, start + 65_536)));
  return bytes.buffer;
}

const saveOne = async ({ photos = 0, photoBytes = 20_000, recordId = crypto.randomUUID(), text = '围挡已拆除，路面未恢复' }: Parameters<FieldPage['save']>[0] = {}): Promise<{ readonly recordId: string; readonly eventId: string }> => {
  const pictures = Array.from({ length: photos }, () => randomBytes(photoBytes));
  const digests = await Promise.all(pictures.map((bytes) => sha256Hex(bytes)));
  const { eventId } = await keeper.saveEvent({
    recordId,
    parentIds: [],
    kind: 'create',
    author: 'inspector',
    fields: { remark: text, answers: { access: 'open', workers: 12 }, form: { id: 'transport', version: 1 } },
    photos: digests,
    pictures,
    position: { lon: 120.3712345, lat: 36.0812345, accuracy: 6, timestamp: Date.now(), crs: 'EPSG:4326', source: 'device' },
  });
  return { recordId, eventId };
};

const save: FieldPage['save'] = async (options) => (await keeper.history((await saveOne(options)).recordId)).map(({ event }) => event.eventId);

async function found(event: FieldEvent): Promise<FoundEvent> {
  const { eventId, recordId, deviceId, seq, kind, body, bodySha256, photos } = event;
  const pictures = await Promise.all(photos.map(async (digest) => [digest, await keeper.photo(digest)] as const));
  const sound = await Promise.all(pictures.map(async ([digest, bytes]) => bytes !== null && (await sha256Hex(bytes)) === digest));
  return { eventId, recordId, deviceId, seq, kind, body, bodySha256, whole: (await digestOfText(body)) === bodySha256 && sound.every(Boolean) };
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 32_768) text += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  return btoa(text);
}

const sendTo = ({ records, token }: OfficeOfPage): Promise<SendReport> => {
  const access = { fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init), token: () => token, now: () => Date.now() };
  return sendOutbox({ log: deviceSyncLog(connection, records), office: ogcFeaturesOffice(access, records), photos: ogcFeaturesPhotos(access, records), now: () => Date.now(), random: () => Math.random() }, { atOnce: true });
};

window.field = {
  start: () => keeper.start(),
  save,
  edit: async (recordId, text) => {
    const record = await keeper.record(recordId);
    if (!record) throw new Error(`no record ${recordId}`);
    const { eventId } = await keeper.saveEvent({ recordId, parentIds: record.heads, kind: 'edit', author: 'inspector', fields: { ...record.body.fields, remark: text }, photos: [], position: null });
    return eventId;
  },
  saveForEver: () => {
    const loop = async (photos: number): Promise<never> => {
      // Told at once: any reading in between would wait for the transaction, and hide a promise given too early.
      for (;;) await window.tellSaved((await saveOne({ photos })).eventId);
    };
    for (const photos of [0, 0, 0, 1]) void loop(photos);
  },
  sendForEver: (office) => {
    const saving = async (photos: number): Promise<never> => {
      for (;;) await window.tellSaved((await saveOne({ photos })).eventId);
    };
    const sending = async (): Promise<never> => {
      for (;;) await sendTo(office);
    };
    void saving(1);
    void sending();
  },
  send: async (office) => (await sendTo(office)).waiting,
  events: async () => {
    const events: FoundEvent[] = [];
    for await (const rows of rowsInBatches(connection, 'event')) events.push(...(await Promise.all(rows.filter(({ body }: Partial<FieldEvent>) => typeof body === 'string').map(found))));
    return events;
  },
  outbox: async () => (await keeper.outbox()).map(({ eventId }) => eventId),
  records: async () => (await keeper.records()).length,
  history: async (recordId) => (await keeper.history(recordId)).map(({ event }) => event.eventId),
  clockDoubted: async (dataDay) => {
    const newest = Math.max(...(await keeper.records()).map(({ changedAt }) => changedAt));
    return doubtsClock({ now: Date.now(), dataAt: Date.parse(dataDay), newestRecordAt: newest, officeAheadMs: null });
  },
  stateDigest: () => keeper.stateDigest(),
  rebuild: () => keeper.rebuild(),
  quarantined: async () => (await keeper.quarantine()).length,
  putGarbage: async (row) => {
    await (await connection.use()).put('event', row as FieldEvent);
  },
  exportFile: async () => base64Of(new Uint8Array(await (await keeper.exportAll()).file.arrayBuffer())),
  importFile: (base64) => keeper.importFile(new Blob([Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))])),
  draft: (text) => keeper.saveDraft({ recordId: 'draft-0001', photos: [], content: { text } }),
  drafts: async () => (await keeper.drafts()).map(({ content }) => JSON.stringify(content['text'] ?? '')),
  outdated: () => isOutdated,
  upgrade,
  contents,
  fillOldSchema,
  survey,
  close: () => connection.close(),
};
