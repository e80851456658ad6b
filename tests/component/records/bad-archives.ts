import { eventLine } from '../../../src/domain/field/event-line.ts';
import { makeEvent } from '../../../src/domain/field/make-event.ts';
import type { JsonObject } from '../../../src/domain/field/json-value.ts';
import { ArchiveWriter } from '../../../src/services/records/archive/archive-writer.ts';
import type { ImportFault } from '../../../src/services/records/archive/import-report.ts';

/** A line with one sound event. */
export async function soundLine(id = 'event-sound-01', fields: JsonObject = { remark: '完好' }): Promise<string> {
  const event = await makeEvent({ eventId: id, recordId: `record-${id}`, parentIds: [], kind: 'create', body: { author: '07', fields, photos: [], position: null, wallClock: 1, clockOffset: null } });
  return `${eventLine({ ...event, deviceId: 'device-else', seq: 1 })}\n`;
}

/** Bytes in which the number at every place of a pattern is replaced: the size that a zip declares for a part. */
async function withDeclaredSize(file: Blob, real: number, declared: number): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at += 1) if (view.getUint32(at, true) === real) view.setUint32(at, declared, true);
  return new Blob([bytes]);
}

const zip = async (parts: Readonly<Record<string, string | ArrayBuffer>>): Promise<Blob> => {
  const writer = new ArchiveWriter();
  for (const [name, content] of Object.entries(parts)) await writer.add(name, content);
  return writer.close();
};

const BOMB_BYTES = 65_000_001;

/** Hostile or damaged files: what is wrong, the file, and a fault that has to be told. Each also holds one sound event, where its form allows. */
export const BAD_ARCHIVES: readonly (readonly [string, () => Promise<Blob>, Partial<ImportFault>])[] = [
  ['a part that unpacks to more than any part may have', async () => zip({ 'events/00001.ndjson': await soundLine(), 'receipts.ndjson': '0'.repeat(BOMB_BYTES) }), { part: 'receipts.ndjson', code: 'too-large' }],
  [
    'a part that says it is small and unpacks to more',
    async () => withDeclaredSize(await zip({ 'events/00001.ndjson': await soundLine(), 'receipts.ndjson': '0'.repeat(BOMB_BYTES) }), BOMB_BYTES, 7),
    { part: 'receipts.ndjson' },
  ],
  ['a name that climbs out of its folder', async () => zip({ 'events/00001.ndjson': await soundLine(), '../../etc/cron.d/job': 'x' }), { part: '../../etc/cron.d/job', code: 'bad-name' }],
  ['a name from the root', async () => zip({ 'events/00001.ndjson': await soundLine(), '/etc/passwd': 'x' }), { part: '/etc/passwd', code: 'bad-name' }],
  ['a name of a drive', async () => zip({ 'events/00001.ndjson': await soundLine(), 'C:\\windows\\x': 'x' }), { code: 'bad-name' }],
  ['a part no export has', async () => zip({ 'events/00001.ndjson': await soundLine(), 'run.html': '<script>alert(1)</script>' }), { part: 'run.html', code: 'unknown-part' }],
  ['lines that are no JSON', async () => zip({ 'events/00001.ndjson': `{oops\n${await soundLine()}` }), { part: 'events/00001.ndjson:1', code: 'unreadable' }],
  ['a line that nests a million deep', async () => zip({ 'events/00001.ndjson': `${'['.repeat(1_000_000)}\n${await soundLine()}` }), { part: 'events/00001.ndjson:1', code: 'too-large' }],
  ['a body that is not what its digest says', async () => zip({ 'events/00001.ndjson': (await soundLine('event-false-1')).replace('完好', '改过') + (await soundLine()) }), { part: 'events/00001.ndjson:1', code: 'digest-differs' }],
  ['content that changes a prototype', async () => zip({ 'events/00001.ndjson': `{"event_id":"event-proto-1","__proto__":{"polluted":1}}\n${await soundLine()}` }), { part: 'events/00001.ndjson:1', code: 'no-event' }],
  ['a photo that is not what its name says', async () => zip({ 'events/00001.ndjson': await soundLine(), [`photos/${'a'.repeat(64)}.jpg`]: new ArrayBuffer(9) }), { part: `photos/${'a'.repeat(64)}.jpg`, code: 'digest-differs' }],
  ['a draft that is none', async () => zip({ 'events/00001.ndjson': await soundLine(), 'drafts.ndjson': '{"recordId":7}\n' }), { part: 'drafts.ndjson:1', code: 'unreadable' }],
  ['a manifest that is no JSON', async () => zip({ 'events/00001.ndjson': await soundLine(), 'manifest.json': 'x' }), { part: 'manifest.json', code: 'unreadable' }],
];
