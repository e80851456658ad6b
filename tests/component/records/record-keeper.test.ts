import { deleteDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { deviceRecordKeeper, type KeeperSurroundings } from '../../../src/services/records/device-record-keeper.ts';
import type { RecordKeeper, SaveRequest } from '../../../src/services/records/record-keeper.ts';
import { type Connection, createConnection } from '../../../src/storage/open.ts';

const open: { readonly connection: Connection; readonly name: string }[] = [];

interface Device {
  readonly keeper: RecordKeeper;
  readonly connection: Connection;
}

function device(name = 'test-field', surroundings: Partial<KeeperSurroundings> = {}): Device {
  const connection = createConnection({ name });
  open.push({ connection, name });
  const keeper = deviceRecordKeeper(connection, {
    marker: undefined,
    channel: undefined,
    now: () => 1_750_000_000_000,
    newId: () => crypto.randomUUID(),
    copies: null,
    freeBytes: () => Promise.resolve(1e12),
    ...surroundings,
  });
  return { keeper, connection };
}

afterEach(async () => {
  const closing = open.splice(0);
  await Promise.all(closing.map(({ connection }) => connection.close().catch(() => undefined)));
  await Promise.all([...new Set(closing.map(({ name }) => name))].map((name) => deleteDB(name)));
});

const recordId = 'record-0001';
const request = (changes: Partial<SaveRequest> = {}): SaveRequest => ({
  recordId,
  parentIds: [],
  kind: 'create',
  author: 'inspector',
  fields: { remark: '围挡已拆', answers: { access: 'open' } },
  photos: [],
  position: { lon: 120.37, lat: 36.08, accuracy: 5, timestamp: 1, crs: 'EPSG:4326', source: 'device' },
  ...changes,
});
const picture = (seed: number): ArrayBuffer => Uint8Array.from({ length: 2000 }, (_, index) => (index * seed + 7) % 256).buffer;

describe('keeping a record', () => {
  test('a change with its pictures is there for another connection, numbered without gaps, and its draft is put away', async () => {
    const { keeper } = device();
    const digest = await keeper.keepPhoto(picture(3));
    await keeper.saveDraft({ recordId, photos: [digest], content: { text: 'typing' } });
    await keeper.saveEvent(request({ photos: [digest] }));
    const other = device().keeper;
    expect(await other.drafts()).toEqual([]);
    expect(await other.record(recordId)).toMatchObject({ state: 'on-tablet', photos: [{ digest, state: 'on-tablet' }], point: [120.37, 36.08], conflict: null });
    const history = await other.history(recordId);
    expect(history.map(({ event }) => [event.kind, event.seq])).toEqual([['create', 1], ['photo', 2]]);
    expect(await other.photo(digest)).toEqual(picture(3));
    expect((await other.outbox()).map(({ order }) => order)).toEqual([1, 2]);
  });

  test('a picture that is not here keeps the whole change from being saved', async () => {
    const { keeper } = device();
    await expect(keeper.saveEvent(request({ photos: ['0'.repeat(64)] }))).rejects.toMatchObject({ name: 'StorageError' });
    expect(await keeper.records()).toEqual([]);
    expect(await keeper.outbox()).toEqual([]);
  });

  test('two pages that save at once give every event its own number', async () => {
    const [one, two] = [device().keeper, device().keeper];
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one : two).saveEvent(request({ recordId: `record-${1000 + index}` }))));
    const histories = await Promise.all((await one.records()).map((record) => one.history(record.recordId)));
    expect(histories.flat().map(({ event }) => event.seq).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(new Set(histories.flat().map(({ event }) => event.deviceId)).size).toBe(1);
  });

  test('two changes of the same head conflict: disjoint parts are proposed merged, a resolving change ends it', async () => {
    const { keeper } = device();
    const { eventId } = await keeper.saveEvent(request());
    await keeper.saveEvent(request({ kind: 'edit', parentIds: [eventId], fields: { remark: '围挡仍在', answers: { access: 'open' } } }));
    await keeper.saveEvent(request({ kind: 'edit', parentIds: [eventId], fields: { remark: '围挡已拆', answers: { access: 'closed' } } }));
    const record = await keeper.record(recordId);
    expect(record).toMatchObject({ state: 'conflict', conflict: { kind: 'disjoint', parts: ['answers.access', 'remark'], proposal: { remark: '围挡仍在', answers: { access: 'closed' } } } });
    await keeper.saveEvent(request({ kind: 'resolve', parentIds: record?.heads ?? [], fields: { remark: '围挡仍在', answers: { access: 'closed' } } }));
    expect(await keeper.record(recordId)).toMatchObject({ state: 'on-tablet', conflict: null, events: 4 });
  });

  test('below 100 MB no picture is taken and text is', async () => {
    const { keeper } = device('test-field', { freeBytes: () => Promise.resolve(99e6) });
    await expect(keeper.keepPhoto(picture(1))).rejects.toMatchObject({ kind: 'full' });
    await keeper.saveEvent(request());
    expect(await keeper.records()).toHaveLength(1);
  });

  test('a dropped draft takes its pictures along, except those of a record', async () => {
    const { keeper } = device();
    const [used, unused] = [await keeper.keepPhoto(picture(5)), await keeper.keepPhoto(picture(6))];
    await keeper.saveEvent(request({ photos: [used] }));
    await keeper.saveDraft({ recordId: 'record-0002', photos: [used, unused], content: {} });
    await keeper.dropDraft('record-0002');
    expect(await keeper.photo(used)).not.toBeNull();
    expect(await keeper.photo(unused)).toBeNull();
  });

  test('clearing is refused while something waits to be sent', async () => {
    const { keeper } = device();
    await keeper.saveEvent(request());
    expect(await keeper.clear()).toBe(false);
    expect(await keeper.records()).toHaveLength(1);
  });
});

describe('rows that are no events', () => {
  test('are put aside as they are when all is derived anew, and the rest keeps its digest', async () => {
    const { keeper, connection } = device();
    await keeper.saveEvent(request());
    const garbage = [{ eventId: 'x' }, { eventId: 'y', recordId, body: '{', kind: 'create' }];
    const database = await connection.use();
    for (const row of garbage) await database.put('event', row as never);
    const report = await keeper.rebuild();
    expect(report).toMatchObject({ records: 1, quarantined: 2, equal: true });
    expect((await keeper.quarantine()).map(({ row }) => row)).toEqual(garbage);
    expect((await keeper.rebuild()).quarantined).toBe(0);
  });

  test('a derived record that is wrong is found and made right', async () => {
    const { keeper, connection } = device();
    await keeper.saveEvent(request());
    const record = await keeper.record(recordId);
    await (await connection.use()).put('record', { ...record, deleted: true } as never);
    expect((await keeper.rebuild()).equal).toBe(false);
    expect(await keeper.record(recordId)).toEqual(record);
  });
});

describe('a file of everything', () => {
  const filled = async (): Promise<{ readonly keeper: RecordKeeper; readonly digests: readonly string[] }> => {
    const { keeper } = device();
    const digests = [await keeper.keepPhoto(picture(11)), await keeper.keepPhoto(picture(13))];
    for (let index = 0; index < 250; index++) await keeper.saveEvent(request({ recordId: `record-${1000 + index}`, photos: index === 0 ? digests : [] }));
    await keeper.saveDraft({ recordId: 'record-0009', photos: [], content: { text: '未完成' } });
    return { keeper, digests };
  };

  test('gives another device the same records, pictures and drafts; the second time nothing', async () => {
    const { keeper, digests } = await filled();
    const { file } = await keeper.exportAll();
    const other = device('test-other').keeper;
    expect(await other.importFile(file)).toEqual({ added: 252, known: 0, photos: 2, faults: [], cloned: false });
    expect(await other.stateDigest()).toBe(await keeper.stateDigest());
    for (const digest of digests) expect(await other.photo(digest)).toEqual(await keeper.photo(digest));
    expect(await other.drafts()).toEqual(await keeper.drafts());
    expect(await other.importFile(file)).toEqual({ added: 0, known: 252, photos: 0, faults: [], cloned: false });
  });

  test('cut in the middle, all before the cut is taken and the cut is named', async () => {
    const { keeper } = await filled();
    const { file } = await keeper.exportAll();
    const other = device('test-other').keeper;
    const report = await other.importFile(file.slice(0, Math.floor(file.size * 0.6)));
    expect(report.faults.map(({ code }) => code)).toEqual(expect.arrayContaining(['cut', 'missing']));
    expect(report.added).toBeGreaterThanOrEqual(200);
  });

  test('with one bit turned in a part, that part is named and the others are taken', async () => {
    const { keeper, digests } = await filled();
    const bytes = new Uint8Array(await (await keeper.exportAll()).file.arrayBuffer());
    const name = `photos/${digests[0] ?? ''}.jpg`;
    const at = new TextDecoder('latin1').decode(bytes).indexOf(name) + name.length + 700;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const other = device('test-other').keeper;
    const report = await other.importFile(new Blob([bytes]));
    expect(report).toMatchObject({ added: 252, photos: 1 });
    expect(report.faults).toEqual(expect.arrayContaining([{ part: name, code: 'unreadable' }]));
  });

  test.each([
    ['an empty file', new Blob([])],
    ['a text', new Blob(['not a zip at all, just words'])],
  ])('%s is refused by name', async (_, file) => {
    const { keeper } = device();
    expect((await keeper.importFile(file)).faults[0]).toEqual({ part: '', code: 'no-archive' });
  });
});

describe('a copied profile', () => {
  test('both events under one number are kept, and the device goes on under a new id', async () => {
    const [one, two] = [device('test-field'), device('test-other')];
    await one.keeper.saveEvent(request());
    await two.keeper.importFile((await one.keeper.exportAll()).file);
    // What copying a profile does: the second device believes to be the first.
    await (await two.connection.use()).put('meta', (await (await one.connection.use()).get('meta', 'sequence')) ?? null, 'sequence');
    await one.keeper.saveEvent(request({ recordId: 'record-aaaa' }));
    await two.keeper.saveEvent(request({ recordId: 'record-bbbb' }));
    const report = await one.keeper.importFile((await two.keeper.exportAll()).file);
    expect(report).toMatchObject({ added: 1, known: 1, cloned: true });
    expect((await one.keeper.records()).map((record) => record.recordId)).toEqual(['record-0001', 'record-aaaa', 'record-bbbb']);
    await one.keeper.saveEvent(request({ recordId: 'record-cccc' }));
    const [last] = await one.keeper.history('record-cccc');
    const [first] = await one.keeper.history('record-aaaa');
    expect(last?.event).toMatchObject({ seq: 1 });
    expect(last?.event.deviceId).not.toBe(first?.event.deviceId);
    expect((await one.keeper.start()).formerIds).toEqual([first?.event.deviceId]);
  });
});

test('a database the browser cleared is noticed by the mark outside of it', async () => {
  localStorage.clear();
  const first = device('test-field', { marker: localStorage });
  await first.keeper.saveEvent(request());
  expect(await first.keeper.start()).toMatchObject({ evicted: false });
  await first.connection.close();
  await deleteDB('test-field');
  expect(await device('test-field', { marker: localStorage }).keeper.start()).toMatchObject({ evicted: true });
  localStorage.clear();
});
