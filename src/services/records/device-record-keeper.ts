import { orderHistory } from '../../domain/field/order-history.ts';
import type { FieldRecord } from '../../domain/field/field-record.ts';
import { roomFor } from '../../domain/field/room.ts';
import { stateDigest } from '../../domain/field/state-digest.ts';
import { sha256Hex } from '../../domain/sha256-hex.ts';
import { StorageError } from '../../domain/storage-error.ts';
import { DraftStore } from '../../storage/field/draft-store.ts';
import { NoteStore } from '../../storage/field/note-store.ts';
import { PhotoStore } from '../../storage/field/photo-store.ts';
import { RecordLog } from '../../storage/field/record-log.ts';
import { RecordStore } from '../../storage/field/record-store.ts';
import type { Connection } from '../../storage/open.ts';
import { type SecondCopy, cachedCopy } from '../../storage/field/second-copy.ts';
import { type Patience, patienceOf } from '../../storage/patience.ts';
import { FreeRoom } from './free-room.ts';
import { putBack } from './put-back.ts';
import { isOwnId } from '../../domain/field/device-sequence.ts';
import { fieldChannel, type FieldNews } from './field-channel.ts';
import { readMarker, writeMarker } from './kept-marker.ts';
import type { RecordKeeper, Saved, SaveRequest } from './record-keeper.ts';
import { saveEvent } from './save-event.ts';

/**
 * How long a verb that writes may take. A limit of time, for no event tells that a database will never answer: Chromium itself
 * waits up to 45 seconds for its own quota, of which reports say that it sometimes never comes, and then refuses.
 */
const DATABASE_MS = 60_000;
/** How long a browser may take to say how much room there is, before it counts as one that does not say; it takes some milliseconds. */
const ROOM_MS = 5_000;

/** What the keeper needs of the browser; tests give their own. */
export interface KeeperSurroundings {
  readonly marker: Storage | undefined;
  /** Tells other pages of this application about changes; undefined where the browser has none. */
  readonly channel: BroadcastChannel | undefined;
  readonly now: () => number;
  readonly newId: () => string;
  /** Where everything is kept a second time; null where the browser has no such place. */
  readonly copies: SecondCopy | null;
  readonly freeBytes: () => Promise<number | null>;
  /** How long to wait for answers, where that is not the usual time. */
  readonly patience?: Readonly<Record<'database' | 'room', Patience>>;
}

/** The browser this runs in. */
function browserSurroundings(): KeeperSurroundings {
  return {
    marker: globalThis.localStorage,
    channel: fieldChannel(),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    copies: cachedCopy((globalThis as { caches?: CacheStorage }).caches),
    freeBytes: async () => {
      // Pages that are not served securely have no such object, whatever the types say.
      const { quota, usage } = (await (navigator as Partial<Navigator>).storage?.estimate()) ?? {};
      return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
    },
  };
}

/** Records in the IndexedDB of this device. */
export function deviceRecordKeeper(connection: Connection, surroundings: KeeperSurroundings = browserSurroundings()): RecordKeeper {
  const { marker, channel, now, newId, copies, freeBytes } = surroundings;
  const { database: patience, room: roomPatience } = surroundings.patience ?? { database: patienceOf(DATABASE_MS), room: patienceOf(ROOM_MS) };
  const room = new FreeRoom(freeBytes, roomPatience, now);
  const log = new RecordLog(connection, newId);
  const records = new RecordStore(connection);
  const photos = new PhotoStore(connection);
  const drafts = new DraftStore(connection);
  const notes = new NoteStore(connection);
  const stores = { log, records, photos, drafts };

  let puttingBack: Promise<number> | null = null;
  const whole = async (): Promise<number> => {
    if (!copies) return 0;
    puttingBack ??= putBack(stores, copies);
    try {
      return await puttingBack;
    } catch (error) {
      puttingBack = null;
      throw error;
    }
  };
  /** Where room runs out, what is left of it belongs to the first copy. */
  const roomyCopies = (): SecondCopy | null => (copies && roomFor(room.lastTold()) !== 'text-only' ? copies.opening() : null);
  /** Tries once more without the second copies of pictures where the device is full. */
  const makingRoom = async <Result>(save: () => Promise<Result>): Promise<Result> => {
    try {
      return await save();
    } catch (error) {
      if (!(error instanceof StorageError && error.kind === 'full') || !(await copies?.dropAllPhotos())) throw error;
      return save();
    }
  };
  /** A verb that first has back what the browser threw away. */
  const wholly =
    <Parameters extends readonly unknown[], Result>(verb: (...parameters: Parameters) => Promise<Result>) =>
    async (...parameters: Parameters): Promise<Result> => {
      await whole();
      return verb(...parameters);
    };

  /** A verb that answers, whatever becomes of the browser's database; rejects with "unanswered" where it may still be done. */
  const answering =
    <Parameters extends readonly unknown[], Result>(verb: (...parameters: Parameters) => Promise<Result>) =>
    async (...parameters: Parameters): Promise<Result> => {
      const answered = await patience(verb(...parameters));
      if (!answered) throw new StorageError('unanswered');
      return answered.answer;
    };
  /** Changes that had not answered in time, by record; each may still be kept. */
  const late = new Map<string, Promise<Saved>>();
  /** Waits for an earlier change of the record that is still under way, and goes on from it: so that nothing is saved twice side by side. */
  const afterLate = async (request: SaveRequest): Promise<SaveRequest> => {
    const kept = await late.get(request.recordId)?.catch(() => null);
    late.delete(request.recordId);
    return kept ? { ...request, kind: request.kind === 'create' ? 'edit' : request.kind, parentIds: [kept.eventId] } : request;
  };
  const save = async (request: SaveRequest): Promise<Saved> => {
    const saved = await makingRoom(() => saveEvent({ ...stores, copies: roomyCopies() }, request, now(), newId));
    if (!readMarker(marker)) await rememberExport(null);
    changed();
    return saved;
  };

  const changed = (news: FieldNews = 'records'): void => channel?.postMessage(news);
  const then = async <Result>(work: Promise<Result>): Promise<Result> => {
    const result = await work;
    changed('drafts');
    return result;
  };
  const rememberExport = async (lastExportAt: number | null): Promise<void> => {
    const sequence = await log.sequence();
    if (sequence) writeMarker(marker, { deviceId: sequence.deviceId, lastExportAt: lastExportAt ?? readMarker(marker)?.lastExportAt ?? null });
  };
  const all = async (): Promise<readonly FieldRecord[]> => {
    const found: FieldRecord[] = [];
    for await (const batch of records.batches()) found.push(...batch);
    return found;
  };

  return {
    start: async () => {
      const restored = await whole();
      const sequence = await log.sequence();
      const kept = readMarker(marker);
      return {
        evicted: kept !== null && sequence === null,
        restored,
        formerIds: sequence?.formerIds ?? [],
        quarantined: (await records.quarantine()).length,
        lastExportAt: kept?.lastExportAt ?? null,
      };
    },
    saveEvent: wholly(async (request) => {
      const saving = (async () => save(await afterLate(request)))();
      const answered = await patience(saving);
      if (answered) return answered.answer;
      late.set(request.recordId, saving);
      throw new StorageError('unanswered');
    }),
    records: wholly(all),
    record: wholly((recordId) => records.record(recordId)),
    history: wholly(async (recordId) => orderHistory(await records.events(recordId), ({ event }) => event)),
    isOwn: wholly(async (deviceId) => {
      const sequence = await log.sequence();
      return sequence !== null && isOwnId(sequence, deviceId);
    }),
    drafts: wholly(() => drafts.all()),
    saveDraft: wholly(
      answering(async (draft) => {
        await then(makingRoom(() => drafts.save(draft)));
        await roomyCopies()?.keepDraft(draft);
      }),
    ),
    dropDraft: wholly(
      answering(async (recordId) => {
        await then(drafts.drop(recordId));
        await copies?.dropDraft(recordId);
      }),
    ),
    keepPhoto: wholly(
      answering(async (bytes) => {
        if (roomFor(await room.told()) === 'text-only') throw new StorageError('full');
        const digest = await sha256Hex(bytes);
        await photos.keep({ digest, bytes });
        await copies?.keepPhoto({ digest, bytes });
        return digest;
      }),
    ),
    photo: wholly((digest) => photos.bytes(digest)),
    dropPhoto: wholly(
      answering(async (digest) => {
        const dropped = await drafts.dropPhoto(digest);
        if (dropped) await copies?.dropPhoto(digest);
        return dropped;
      }),
    ),
    note: (name) => notes.read(name),
    saveNote: answering((name, value) => then(notes.write(name, value))),
    outbox: wholly(() => log.outbox()),
    quarantine: () => records.quarantine(),
    rebuild: wholly(async () => {
      const { before, after, quarantined } = await records.rederiveAll();
      const digests = { before: await stateDigest(before), after: await stateDigest(after) };
      changed();
      return { records: after.length, quarantined, ...digests, equal: digests.before === digests.after };
    }),
    stateDigest: wholly(async () => stateDigest(await all())),
    exportAll: wholly(async () => {
      const exportedAt = now();
      // The program for zip files comes when it is needed.
      const { exportArchive } = await import('./archive/export-archive.ts');
      const exported = await exportArchive(connection, exportedAt);
      await rememberExport(exportedAt);
      return exported;
    }),
    importFile: wholly(async (file) => {
      const { importArchive } = await import('./archive/import-archive.ts');
      const report = await importArchive(stores, file, now());
      await rememberExport(null);
      changed();
      return report;
    }),
    clear: wholly(async () => {
      const cleared = await notes.clearAll();
      if (cleared) {
        writeMarker(marker, null);
        await copies?.clear();
      }
      changed();
      return cleared;
    }),
    freeBytes: () => room.told(),
    onChange: (listener) => {
      channel?.addEventListener('message', listener);
      return () => channel?.removeEventListener('message', listener);
    },
  };
}
