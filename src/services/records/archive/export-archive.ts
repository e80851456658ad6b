import { deliveryOf } from '../../../domain/field/delivery.ts';
import { deriveRecord } from '../../../domain/field/derive-record.ts';
import { groupBy } from '../../../domain/derive/group-by.ts';
import { eventLine } from '../../../domain/field/event-line.ts';
import type { FieldEvent } from '../../../domain/field/field-event.ts';
import type { FieldRecord } from '../../../domain/field/field-record.ts';
import { recordsCsv, recordsGeoJson } from '../../../domain/field/people-files.ts';
import { readEvent } from '../../../domain/field/read-event.ts';
import { stateDigest } from '../../../domain/field/state-digest.ts';
import { StorageError } from '../../../domain/storage-error.ts';
import { rescueRows, rowsInBatches } from '../../../storage/field/read-rows.ts';
import type { Connection } from '../../../storage/open.ts';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchiveManifest, CSV, DRAFTS, EVENTS_IN_PART, eventsPart, GEOJSON, MANIFEST, photoPart, QUARANTINE, README, RECEIPTS } from './archive-format.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { readmeText } from './readme-text.ts';

type StoreName = 'event' | 'receipt' | 'outbox' | 'quarantine' | 'draft';

/**
 * All that field work keeps on this device, in one zip, whatever state it is in. A row or picture that the database cannot
 * give is named in the manifest, and the rest is written.
 */
export async function exportArchive(connection: Connection, now: number): Promise<{ readonly file: Blob; readonly name: string }> {
  const writer = new ArchiveWriter();
  const unreadable: string[] = [];
  const rows = async <Row>(name: StoreName): Promise<readonly Row[]> => (await readableRows(connection, name, unreadable)) as readonly Row[];

  const kept = await rows<unknown>('event');
  const events: FieldEvent[] = [];
  const odd: unknown[] = [...(await rows<unknown>('quarantine'))];
  for (const row of kept) {
    const reading = readEvent(row);
    if (reading.ok) events.push(reading.event);
    else odd.push({ from: 'event', fault: reading.fault, row, foundAt: now });
  }
  for (let start = 0; start < events.length; start += EVENTS_IN_PART) await writer.add(eventsPart(start / EVENTS_IN_PART + 1), lines(events.slice(start, start + EVENTS_IN_PART).map(eventLine)));
  const receipts = await rows<{ readonly eventId: string }>('receipt');
  await writer.add(RECEIPTS, lines(receipts.map(said)));
  await writer.add(QUARANTINE, lines(odd.map(said)));
  await writer.add(DRAFTS, lines((await rows('draft')).map(said)));
  await addPhotos(connection, writer, unreadable);
  const records = await derived(connection, events, unreadable);
  await writer.add(GEOJSON, recordsGeoJson(records));
  await writer.add(CSV, recordsCsv(records));
  await writer.add(README, readmeText());
  const manifest: ArchiveManifest = {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    exportedAt: new Date(now).toISOString(),
    events: events.length,
    records: records.length,
    stateDigest: await stateDigest(records),
    parts: writer.parts,
    unreadable,
  };
  await writer.add(MANIFEST, JSON.stringify(manifest));
  return { file: await writer.close(), name: `shibei-field-${manifest.exportedAt.slice(0, 19).replaceAll(':', '')}.zip` };
}

/** From the log, not from what was derived before: the file has to be right where the device was not. */
async function derived(connection: Connection, events: readonly FieldEvent[], unreadable: string[]): Promise<readonly FieldRecord[]> {
  const entries = new Map(((await readableRows(connection, 'outbox', unreadable)) as readonly Parameters<typeof deliveryOf>[0][]).flatMap((entry) => (entry ? [[entry.eventId, entry] as const] : [])));
  const receipts = new Map(((await readableRows(connection, 'receipt', [])) as readonly Parameters<typeof deliveryOf>[1][]).flatMap((receipt) => (receipt ? [[receipt.eventId, receipt] as const] : [])));
  const deliveries = new Map(events.map(({ eventId }) => [eventId, deliveryOf(entries.get(eventId), receipts.get(eventId))]));
  const byRecord = groupBy(events, ({ recordId }) => recordId);
  return [...byRecord.values()].flatMap((own) => {
    const record = deriveRecord(own, deliveries);
    return record ? [record] : [];
  });
}

async function readableRows(connection: Connection, name: StoreName, unreadable: string[]): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  try {
    for await (const batch of rowsInBatches(connection, name)) rows.push(...batch);
    return rows;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
  const rescued = await rescueRows(connection, name).catch((error: unknown) => {
    if (!(error instanceof StorageError)) throw error;
    return { rows: [], lost: ['*'] };
  });
  unreadable.push(...rescued.lost.map((key) => `${name} ${JSON.stringify(key)}`));
  return rescued.rows;
}

/** Pictures one by one: a tablet cannot hold two thousand at once. */
async function addPhotos(connection: Connection, writer: ArchiveWriter, unreadable: string[]): Promise<void> {
  const database = await connection.use();
  for (const digest of await database.getAllKeys('photo')) {
    const photo = await database.get('photo', digest).catch(() => undefined);
    if (photo?.bytes instanceof ArrayBuffer) await writer.add(photoPart(digest), photo.bytes);
    else unreadable.push(`photo ${digest}`);
  }
}

const said = (value: unknown): string => JSON.stringify(value);
const lines = (values: readonly string[]): string => values.map((value) => `${value}\n`).join('');
