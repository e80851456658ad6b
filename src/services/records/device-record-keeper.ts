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
import { readMarker, writeMarker } from './kept-marker.ts';
import type { RecordKeeper } from './record-keeper.ts';
import { saveEvent } from './save-event.ts';

/** What the keeper needs of the browser; tests give their own. */
export interface KeeperSurroundings {
  readonly marker: Storage | undefined;
  /** Tells other pages of this application about changes; undefined where the browser has none. */
  readonly channel: BroadcastChannel | undefined;
  readonly now: () => number;
  readonly newId: () => string;
  readonly freeBytes: () => Promise<number | null>;
}

/** The browser this runs in. */
function browserSurroundings(): KeeperSurroundings {
  return {
    marker: globalThis.localStorage,
    channel: typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('ur-field-changed'),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    freeBytes: async () => {
      const { quota, usage } = await navigator.storage.estimate();
      return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
    },
  };
}

/** Records in the IndexedDB of this device. */
export function deviceRecordKeeper(connection: Connection, surroundings: KeeperSurroundings = browserSurroundings()): RecordKeeper {
  const { marker, channel, now, newId, freeBytes } = surroundings;
  const log = new RecordLog(connection, newId);
  const records = new RecordStore(connection);
  const photos = new PhotoStore(connection);
  const drafts = new DraftStore(connection);
  const notes = new NoteStore(connection);
  const stores = { log, records, photos, drafts };

  const changed = (): void => channel?.postMessage('changed');
  const then = async <Result>(work: Promise<Result>): Promise<Result> => {
    const result = await work;
    changed();
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
      const sequence = await log.sequence();
      const kept = readMarker(marker);
      return {
        evicted: kept !== null && sequence === null,
        formerIds: sequence?.formerIds ?? [],
        quarantined: (await records.quarantine()).length,
        lastExportAt: kept?.lastExportAt ?? null,
      };
    },
    saveEvent: async (request) => {
      const saved = await saveEvent(stores, request, now(), newId);
      if (!readMarker(marker)) await rememberExport(null);
      changed();
      return saved;
    },
    records: all,
    record: (recordId) => records.record(recordId),
    history: async (recordId) => orderHistory(await records.events(recordId), ({ event }) => event),
    isOwn: async (deviceId) => {
      const sequence = await log.sequence();
      return sequence !== null && [sequence.deviceId, ...sequence.formerIds].includes(deviceId);
    },
    drafts: () => drafts.all(),
    saveDraft: (draft) => then(drafts.save(draft)),
    dropDraft: (recordId) => then(drafts.drop(recordId)),
    keepPhoto: async (bytes) => {
      if (roomFor(await freeBytes()) === 'text-only') throw new StorageError('full');
      const digest = await sha256Hex(bytes);
      await photos.keep({ digest, bytes });
      return digest;
    },
    photo: (digest) => photos.bytes(digest),
    dropPhoto: (digest) => drafts.dropPhoto(digest),
    note: (name) => notes.read(name),
    saveNote: (name, value) => then(notes.write(name, value)),
    outbox: () => log.outbox(),
    quarantine: () => records.quarantine(),
    rebuild: async () => {
      const { before, after, quarantined } = await records.rederiveAll();
      const digests = { before: await stateDigest(before), after: await stateDigest(after) };
      changed();
      return { records: after.length, quarantined, ...digests, equal: digests.before === digests.after };
    },
    stateDigest: async () => stateDigest(await all()),
    exportAll: async () => {
      const exportedAt = now();
      // The program for zip files comes when it is needed.
      const { exportArchive } = await import('./archive/export-archive.ts');
      const exported = await exportArchive(connection, exportedAt);
      await rememberExport(exportedAt);
      return exported;
    },
    importFile: async (file) => {
      const { importArchive } = await import('./archive/import-archive.ts');
      const report = await importArchive(stores, file, now());
      await rememberExport(null);
      changed();
      return report;
    },
    clear: async () => {
      const cleared = await notes.clearAll();
      if (cleared) writeMarker(marker, null);
      changed();
      return cleared;
    },
    freeBytes,
    onChange: (listener) => {
      channel?.addEventListener('message', listener);
      return () => channel?.removeEventListener('message', listener);
    },
  };
}
