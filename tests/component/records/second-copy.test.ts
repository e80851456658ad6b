import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { deviceRecordKeeper } from '../../../src/services/records/device-record-keeper.ts';
import type { RecordKeeper, SaveRequest } from '../../../src/services/records/record-keeper.ts';
import { waitingCount } from '../../../src/services/records/waiting-count.ts';
import { cachedCopy, type SecondCopy } from '../../../src/storage/field/second-copy.ts';
import { type Connection, createConnection } from '../../../src/storage/open.ts';

const NAME = 'test-second-copy';
const open: Connection[] = [];

function keeperWith(copies: SecondCopy | null): RecordKeeper {
  const connection = createConnection({ name: NAME });
  open.push(connection);
  return deviceRecordKeeper(connection, { marker: undefined, channel: undefined, now: () => 1_750_000_000_000, newId: () => crypto.randomUUID(), copies, freeBytes: () => Promise.resolve(1e12) });
}

/** What the browser does to a database it finds damaged. */
async function loseDatabase(): Promise<void> {
  await Promise.all(open.splice(0).map((connection) => connection.close()));
  await deleteDB(NAME);
}

afterEach(async () => {
  await loseDatabase();
  await caches.delete(NAME);
});

const copies = (): SecondCopy => {
  const made = cachedCopy(caches, NAME);
  if (!made) throw new Error('no cache storage in this browser');
  return made;
};
const change = (changes: Partial<SaveRequest> = {}): SaveRequest => ({ recordId: 'record-0001', parentIds: [], kind: 'create', author: 'inspector', fields: { remark: '围挡已拆' }, photos: [], position: null, ...changes });
const picture = Uint8Array.from({ length: 5000 }, (_, index) => (index * 31) % 256).buffer;

test('records, pictures, drafts and what waits to be sent come back after the database is lost', async () => {
  const before = keeperWith(copies());
  const digest = await before.keepPhoto(picture);
  const { eventId, copied } = await before.saveEvent(change({ photos: [digest] }));
  expect(copied).toBe(true);
  await before.saveEvent(change({ kind: 'edit', parentIds: [eventId], fields: { remark: '路面已恢复' }, photos: [digest] }));
  await before.saveDraft({ recordId: 'record-0002', photos: [], content: { text: 'typing' } });
  const [digestBefore, historyBefore] = [await before.stateDigest(), await before.history('record-0001')];
  await loseDatabase();

  const after = keeperWith(copies());
  expect(await after.stateDigest()).toBe(digestBefore);
  expect(await after.start()).toMatchObject({ evicted: false, restored: 1, formerIds: [] });
  expect((await after.history('record-0001')).map(({ event }) => event)).toEqual(historyBefore.map(({ event }) => event));
  expect(await after.photo(digest)).toEqual(picture);
  expect(await after.drafts()).toEqual([{ recordId: 'record-0002', photos: [], content: { text: 'typing' } }]);
  expect(await after.outbox()).toHaveLength(3);
  const [first] = historyBefore;
  expect(await after.isOwn(first?.event.deviceId ?? '')).toBe(true);
  // Its numbers begin anew under another id, for it cannot know which ones it had given.
  await after.saveEvent(change({ recordId: 'record-0003' }));
  const [own] = await after.history('record-0003');
  expect(own?.event.seq).toBe(1);
  expect(own?.event.deviceId).not.toBe(first?.event.deviceId);
});

test('a copy that is damaged is left out, the others come back', async () => {
  const before = keeperWith(copies());
  await before.saveEvent(change());
  await before.saveEvent(change({ recordId: 'record-0002' }));
  const cache = await caches.open(NAME);
  const [one] = await cache.keys();
  if (!one) throw new Error('nothing was copied');
  const line = (await cache.match(one))?.headers.get('x-line') ?? '';
  expect(line).toContain(String.raw`\u56f4\u6321`);
  await cache.put(one, new Response(null, { headers: { 'x-line': line.replace(String.raw`\u6321`, String.raw`\u680f`) } }));
  await cache.put('https://second-copy.invalid/event/torn', new Response(line.slice(0, 40)));
  await cache.put('https://second-copy.invalid/photo/00', new Response('no picture'));
  await cache.put('https://second-copy.invalid/draft/torn', new Response('{'));
  expect(await copies().read()).toMatchObject({ events: [{}], photos: [], drafts: [], damaged: 4 });
  await loseDatabase();
  expect(await keeperWith(copies()).records()).toHaveLength(1);
});

test('what was put away, sent into a record or cleared does not come back', async () => {
  const keeper = keeperWith(copies());
  await keeper.saveDraft({ recordId: 'record-0001', photos: [], content: { text: 'typing' } });
  await keeper.saveEvent(change());
  await keeper.saveDraft({ recordId: 'record-0002', photos: [], content: { text: 'typing' } });
  await keeper.dropDraft('record-0002');
  const digest = await keeper.keepPhoto(picture);
  expect(await keeper.dropPhoto(digest)).toBe(true);
  expect(await copies().read()).toMatchObject({ events: [{}], photos: [], drafts: [] });
  await copies().clear();
  expect(await copies().any()).toBe(false);
  await loseDatabase();
  expect(await keeperWith(copies()).records()).toEqual([]);
});

test('where the transaction fails, the copy that was made meanwhile is taken back', async () => {
  const keeper = keeperWith(copies());
  await keeper.saveEvent(change());
  const id = 'event-that-is-here-already';
  const connection = createConnection({ name: NAME });
  open.push(connection);
  const sameId = deviceRecordKeeper(connection, { marker: undefined, channel: undefined, now: () => 0, newId: () => id, copies: copies(), freeBytes: () => Promise.resolve(null) });
  await sameId.saveEvent(change({ recordId: 'record-0002' }));
  await copies().dropEvents([id]);
  await expect(sameId.saveEvent(change({ recordId: 'record-0003' }))).rejects.toMatchObject({ name: 'StorageError' });
  const { events } = await copies().read();
  expect(events.map(({ recordId }) => recordId)).toEqual(['record-0001']);
});

test('a save that was copied and never done does not come back beside the one that got its number', async () => {
  const before = keeperWith(copies());
  await before.saveEvent(change());
  const [saved] = (await copies().read()).events;
  if (!saved) throw new Error('nothing was copied');
  // As after a kill between the copy and the end of the transaction: the copy is there, its number is free.
  const killed = { ...saved, eventId: crypto.randomUUID(), recordId: 'record-0002', seq: 2 };
  await copies().keepEvents([killed], []);
  await before.saveEvent(change({ recordId: 'record-0003' }));
  expect((await copies().read()).events.map(({ recordId, seq }) => [recordId, seq])).toEqual([['record-0001', 1], ['record-0002', 2], ['record-0003', 2]]);
  await loseDatabase();
  const after = keeperWith(copies());
  expect((await after.start()).restored).toBe(2);
  expect((await after.records()).map(({ recordId }) => recordId).toSorted()).toEqual(['record-0001', 'record-0003']);
  expect((await copies().read()).events.map(({ recordId }) => recordId)).toEqual(['record-0001', 'record-0003']);
});

test('a copy that an earlier release wrote, and one too long for a header, are read', async () => {
  const before = keeperWith(copies());
  await before.saveEvent(change());
  const cache = await caches.open(NAME);
  const [one] = await cache.keys();
  if (!one) throw new Error('nothing was copied');
  const { body, ...event } = (await copies().read()).events[0] ?? { body: '' };
  await cache.put(one, new Response((await cache.match(one))?.headers.get('x-line')));
  expect((await copies().read()).events).toEqual([{ ...event, body }]);
  await before.saveEvent(change({ recordId: 'record-0002', fields: { remark: '围'.repeat(20_000) } }));
  expect(await copies().read()).toMatchObject({ events: [{}, {}], damaged: 0 });
});

test('a database that holds records is left as it is', async () => {
  const withoutCopies = keeperWith(null);
  await withoutCopies.saveEvent(change());
  await copies().keepDraft({ recordId: 'record-0009', photos: [], content: {} });
  const keeper = keeperWith(copies());
  expect(await keeper.start()).toMatchObject({ restored: 0 });
  expect(await keeper.drafts()).toEqual([]);
});

test('pictures give their room back, events stay', async () => {
  const keeper = keeperWith(copies());
  await keeper.saveEvent(change({ photos: [await keeper.keepPhoto(picture)] }));
  expect(await copies().dropAllPhotos()).toBe(true);
  expect(await copies().read()).toMatchObject({ events: [{}, {}], photos: [] });
});

test('what waits to be sent is counted after the database is lost, before anything is put back', async () => {
  const before = keeperWith(copies());
  const { eventId } = await before.saveEvent(change({ photos: [await before.keepPhoto(picture)] }));
  await before.saveEvent(change({ kind: 'edit', parentIds: [eventId] }));
  await before.saveEvent(change({ recordId: 'record-0002' }));
  expect(await waitingCount(copies(), NAME)).toBe(2);
  await loseDatabase();
  expect(await waitingCount(copies(), NAME)).toBe(2);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(NAME);
  // An empty database in the place of the lost one hides nothing.
  await keeperWith(null).start();
  expect(await waitingCount(copies(), NAME)).toBe(2);
  expect((await keeperWith(copies()).start()).restored).toBe(2);
});

test('where nothing can be copied, saving goes on and says so', async () => {
  const refusing = cachedCopy({ open: () => Promise.reject(new DOMException('full', 'QuotaExceededError')), has: () => Promise.reject(new Error('no')), delete: () => Promise.reject(new Error('no')) } as unknown as CacheStorage);
  const keeper = keeperWith(refusing);
  expect(await keeper.saveEvent(change())).toMatchObject({ copied: false });
  expect(await keeper.records()).toHaveLength(1);
  expect(await refusing?.read()).toMatchObject({ events: [], damaged: 0 });
  expect(cachedCopy(undefined)).toBeNull();
});
