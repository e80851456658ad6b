import { isJsonObject } from '../../domain/field/json-value.ts';
import { NoteStore } from '../../storage/field/note-store.ts';
import { PhotoStore } from '../../storage/field/photo-store.ts';
import { RecordLog } from '../../storage/field/record-log.ts';
import { RecordStore } from '../../storage/field/record-store.ts';
import type { Connection } from '../../storage/open.ts';
import type { OfficeCursor } from './office.ts';
import type { SyncLog } from './sync-log.ts';

const CURSOR = 'office-cursor';

/** The log of this device as sending and pulling see it. `base` names the office: another one is read from its beginning. */
export function deviceSyncLog(connection: Connection, base: string): SyncLog {
  const log = new RecordLog(connection);
  const records = new RecordStore(connection);
  const photos = new PhotoStore(connection);
  const notes = new NoteStore(connection);
  return {
    outbox: () => log.outbox(),
    event: (eventId) => log.event(eventId),
    photo: (digest) => photos.bytes(digest),
    noteDelivery: (eventId, entry, receipt) => log.noteDelivery(eventId, entry, receipt),
    receive: (arrival) => log.receive(arrival),
    setAside: (rows) => records.setAside(rows),
    cursor: async (): Promise<OfficeCursor> => {
      const kept = await notes.read(CURSOR);
      if (!isJsonObject(kept) || kept['office'] !== base || !isJsonObject(kept['read'])) return {};
      return Object.fromEntries(Object.entries(kept['read']).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
    },
    keepCursor: (read) => notes.write(CURSOR, { office: base, read }),
    sendAgain: async (isThere) => {
      const missing: string[] = [];
      for (const eventId of await log.confirmed()) if ((await isThere(eventId)) === false) missing.push(eventId);
      if (missing.length > 0) await log.requeue(missing);
      return missing.length;
    },
  };
}
