import { deleteDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../src/domain/sha256-hex.ts';
import { deviceRecordKeeper } from '../../../src/services/records/device-record-keeper.ts';
import type { RecordKeeper, SaveRequest } from '../../../src/services/records/record-keeper.ts';
import { cachedCopy } from '../../../src/storage/field/second-copy.ts';
import { type Connection, createConnection } from '../../../src/storage/open.ts';
import { abortCommitsSilently, holdLog, PatienceByHand, refusePictures, SilentCaches } from './silent-browser.ts';

const NAME = 'test-unanswered';
const open: Connection[] = [];
const undo: (() => unknown)[] = [];
const never = new Promise<never>(() => undefined);

interface Device {
  readonly keeper: RecordKeeper;
  readonly silent: SilentCaches;
  /** Ends the waiting for the second copy. */
  readonly copying: PatienceByHand;
  /** Ends the waiting for the database. */
  readonly keeping: PatienceByHand;
  /** Ends the waiting for the browser to say how much room there is. */
  readonly asking: PatienceByHand;
}

function device(freeBytes: () => Promise<number | null> = () => Promise.resolve(1e12)): Device {
  const [silent, copying, keeping, asking] = [new SilentCaches(), new PatienceByHand(), new PatienceByHand(), new PatienceByHand()];
  const connection = createConnection({ name: NAME });
  open.push(connection);
  const copies = cachedCopy(silent.storage, NAME, copying.patience);
  const keeper = deviceRecordKeeper(connection, { marker: undefined, channel: undefined, now: () => 1_750_000_000_000, newId: () => crypto.randomUUID(), copies, freeBytes, patience: { database: keeping.patience, room: asking.patience } });
  return { keeper, silent, copying, keeping, asking };
}

async function loseDatabase(): Promise<void> {
  await Promise.all(open.splice(0).map((connection) => connection.close()));
  await deleteDB(NAME);
}

afterEach(async () => {
  for (const step of undo.splice(0)) await step();
  await loseDatabase();
  await caches.delete(NAME);
});

const change = (changes: Partial<SaveRequest> = {}): SaveRequest => ({ recordId: 'record-0001', parentIds: [], kind: 'create', author: 'inspector', fields: { remark: '围挡已拆' }, photos: [], position: null, ...changes });
const picture = Uint8Array.from({ length: 5000 }, (_, index) => (index * 31) % 256).buffer;
const withPicture = async (): Promise<SaveRequest> => change({ recordId: 'record-0002', photos: [await sha256Hex(picture)], pictures: [picture] });

describe('where the second copy does not answer', () => {
  test.each(['open', 'put'] as const)('at "%s", a save is said to lie in one place', async (step) => {
    const { keeper, silent, copying } = device();
    await keeper.start();
    copying.end();
    silent.silence(step);
    const saving = keeper.saveEvent(change());
    await silent.reached;
    await copying.begun;
    copying.end();
    expect(await saving).toMatchObject({ copied: false });
    expect(await keeper.records()).toHaveLength(1);
  });

  test('later saves do not wait behind it; once it answers all are copied, and copies are waited for again', async () => {
    const { keeper, silent, copying } = device();
    await keeper.start();
    copying.end();
    silent.silence('put');
    const saving = keeper.saveEvent(change());
    await silent.reached;
    await copying.begun;
    copying.end();
    await saving;
    // Nobody ends the patience here: this would hang if it were waited for.
    expect(await keeper.saveEvent(change({ recordId: 'record-0002' }))).toMatchObject({ copied: false });
    silent.answer();
    const copies = cachedCopy(caches, NAME);
    await expect.poll(async () => (await copies?.recordIds())?.size).toBe(2);
    await expect.poll(async () => (await keeper.saveEvent(change({ recordId: 'record-0003' }))).copied).toBe(true);
  });

  test('a save that the full device refuses is refused, though making room does not answer', async () => {
    const { keeper, silent, copying } = device();
    await keeper.saveEvent(change());
    undo.push(refusePictures());
    silent.silence('keys');
    const saving = keeper.saveEvent(await withPicture());
    await silent.reached;
    copying.end();
    await expect(saving).rejects.toMatchObject({ kind: 'full' });
    expect(await keeper.records()).toHaveLength(1);
  });

  test('a database that was lost is not begun anew over it: that is asked for again', async () => {
    await device().keeper.saveEvent(change());
    await loseDatabase();
    const { keeper, silent, copying } = device();
    silent.silence('has');
    const saving = keeper.saveEvent(change({ recordId: 'record-0002' }));
    await silent.reached;
    copying.end();
    await expect(saving).rejects.toMatchObject({ kind: 'unanswered' });
    silent.answer();
    expect(await keeper.start()).toMatchObject({ restored: 1 });
    expect(await keeper.records()).toHaveLength(1);
  });
});

describe('where the browser does not say how much room there is', () => {
  test('a save that the full device refuses is refused, and waits for no room and no copy', async () => {
    const { keeper } = device(() => never);
    await keeper.start();
    undo.push(refusePictures());
    await expect(keeper.saveEvent(await withPicture())).rejects.toMatchObject({ kind: 'full' });
    expect(await keeper.records()).toEqual([]);
  });

  test('text is saved and copied, and a picture is taken once it was asked in vain', async () => {
    const { keeper, asking } = device(() => never);
    expect(await keeper.saveEvent(change())).toMatchObject({ copied: true });
    const taking = keeper.keepPhoto(picture);
    await asking.begun;
    asking.end();
    expect(await taking).toBe(await sha256Hex(picture));
  });
});

describe('where the database does not answer', () => {
  test('but aborts a commit and leaves its requests in the air, a save is refused, its copy taken back, and the next one made', async () => {
    const { keeper, keeping } = device();
    await keeper.saveEvent(change());
    const again = await abortCommitsSilently();
    // Nobody ends the patience: it is the abort that is heard.
    await expect(keeper.saveEvent(change({ recordId: 'record-0002' }))).rejects.toMatchObject({ name: 'StorageError', kind: 'failed' });
    await again();
    expect((await cachedCopy(caches, NAME)?.recordIds())?.size).toBe(1);
    keeping.end();
    await keeper.saveEvent(change({ recordId: 'record-0002' }));
    expect(await keeper.records()).toHaveLength(2);
    expect((await keeper.history('record-0002')).map(({ event }) => event.seq)).toEqual([2]);
  });

  test('a save says that it is not known; pressed again it goes on from the first one, and nothing is saved twice', async () => {
    const { keeper, keeping } = device();
    await keeper.saveEvent(change({ recordId: 'record-0000' }));
    const letGo = await holdLog(NAME);
    keeping.end();
    const saving = keeper.saveEvent(change());
    await keeping.begun;
    keeping.end();
    await expect(saving).rejects.toMatchObject({ kind: 'unanswered' });
    const again = keeper.saveEvent(change({ fields: { remark: '围挡已拆，路面未恢复' } }));
    await letGo();
    const { eventId } = await again;
    expect(await keeper.record('record-0001')).toMatchObject({ heads: [eventId], events: 2, conflict: null, body: { fields: { remark: '围挡已拆，路面未恢复' } } });
    expect((await keeper.history('record-0001')).map(({ event }) => event.kind)).toEqual(['create', 'edit']);
  });

  test('a save that was refused after all leaves nothing behind, and is made when it is pressed again', async () => {
    const { keeper, keeping } = device();
    await keeper.saveEvent(change());
    const letGo = await holdLog(NAME);
    const allow = refusePictures();
    undo.push(allow);
    keeping.end();
    const saving = keeper.saveEvent(await withPicture());
    await keeping.begun;
    keeping.end();
    await expect(saving).rejects.toMatchObject({ kind: 'unanswered' });
    await letGo();
    await expect(keeper.saveEvent(change({ recordId: 'record-0003' }))).resolves.toMatchObject({ copied: true });
    allow();
    await keeper.saveEvent(await withPicture());
    expect((await keeper.history('record-0002')).map(({ event }) => event.kind)).toEqual(['create', 'photo']);
  });

  test('a draft says so too, for finishing waits for it', async () => {
    const { keeper, keeping } = device();
    await keeper.saveEvent(change());
    const letGo = await holdLog(NAME);
    undo.push(letGo);
    keeping.end();
    // Putting a draft away looks whether an event names its pictures.
    const dropping = keeper.dropDraft('record-0002');
    await keeping.begun;
    keeping.end();
    await expect(dropping).rejects.toMatchObject({ kind: 'unanswered' });
  });
});
