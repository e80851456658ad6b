import { deleteDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { ArchiveWriter } from '../../../src/services/records/archive/archive-writer.ts';
import { deviceRecordKeeper } from '../../../src/services/records/device-record-keeper.ts';
import type { RecordKeeper } from '../../../src/services/records/record-keeper.ts';
import { type Connection, createConnection } from '../../../src/storage/open.ts';
import { BAD_ARCHIVES, soundLine } from './bad-archives.ts';

const NAME = 'test-hostile';
let connection: Connection | null = null;

function device(): RecordKeeper {
  connection = createConnection({ name: NAME });
  return deviceRecordKeeper(connection, { marker: undefined, channel: undefined, copies: null, now: () => 1, newId: () => crypto.randomUUID(), freeBytes: () => Promise.resolve(1e12) });
}

afterEach(async () => {
  await connection?.close();
  await deleteDB(NAME);
});

describe('a file with', () => {
  test.each(BAD_ARCHIVES)('%s is told by the part that is bad, and the sound event beside it is taken', async (_, make, fault) => {
    const keeper = device();
    const report = await keeper.importFile(await make());
    expect(report.faults).toEqual(expect.arrayContaining([expect.objectContaining(fault)]));
    expect(report).toMatchObject({ added: 1, photos: 0 });
    expect((await keeper.records()).map(({ recordId }) => recordId)).toEqual(['record-event-sound-01']);
    expect(await keeper.drafts()).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('a newer format is refused as a whole', async () => {
    const keeper = device();
    const writer = new ArchiveWriter();
    await writer.add('events/00001.ndjson', await soundLine());
    await writer.add('manifest.json', JSON.stringify({ format: 'shibei-field-records', version: 2, parts: [] }));
    const report = await keeper.importFile(await writer.close());
    expect(report).toMatchObject({ added: 0, faults: [{ part: 'manifest.json', code: 'newer-format' }] });
    expect(await keeper.records()).toEqual([]);
  });

  test('markup in a remark is kept as the text it is', async () => {
    const keeper = device();
    const writer = new ArchiveWriter();
    const remark = '<img src=x onerror=alert(1)>';
    await writer.add('events/00001.ndjson', await soundLine('event-markup', { remark }));
    await keeper.importFile(await writer.close());
    expect((await keeper.records())[0]?.body.fields).toEqual({ remark });
  });
});
