import type { FieldEvent } from '../../domain/field/field-event.ts';
import { type EventParts, makeEvent, type UnstampedEvent } from '../../domain/field/make-event.ts';
import { sha256Hex } from '../../domain/sha256-hex.ts';
import { StorageError } from '../../domain/storage-error.ts';
import type { SecondCopy } from '../../storage/field/second-copy.ts';
import type { KeptPhoto } from '../../storage/field/field-stores.ts';
import type { DraftStore } from '../../storage/field/draft-store.ts';
import type { PhotoStore } from '../../storage/field/photo-store.ts';
import type { RecordLog } from '../../storage/field/record-log.ts';
import type { RecordStore } from '../../storage/field/record-store.ts';
import type { Saved, SaveRequest } from './record-keeper.ts';

/** Where records are kept. */
export interface Stores {
  readonly log: RecordLog;
  readonly records: RecordStore;
  readonly photos: PhotoStore;
  readonly drafts: DraftStore;
}

/**
 * Keeps a change: digests first, then one strict transaction, then everything is read back from the database: an event
 * has to be the text of its digest, of a picture it is taken again. Only what was found there is said to be saved. Meanwhile it is copied to a second place: without new
 * pictures as soon as it is numbered, and the copy is taken back where the transaction fails; else with the pictures as found.
 */
export async function saveEvent(
  { log, records, photos, copies }: Omit<Stores, 'drafts'> & { readonly copies: SecondCopy | null },
  request: SaveRequest,
  now: number,
  newId: () => string,
): Promise<Saved> {
  const brought = await Promise.all((request.pictures ?? []).map(async (bytes): Promise<KeptPhoto> => ({ digest: await sha256Hex(bytes), bytes })));
  const fresh = await notYetBrought(records, request);
  const events = await makeEvents(request, fresh, now, newId);
  const copy = async (numbered: readonly FieldEvent[], pictures: readonly KeptPhoto[] = []): Promise<boolean> => (await copies?.keepEvents(numbered, pictures)) ?? false;
  const early: Promise<boolean>[] = [];
  const appended = await log
    .append(events, brought, (numbered) => {
      if (fresh.length === 0) early.push(copy(numbered));
    })
    .catch(async (error: unknown) => {
      // Only where there is something to take back: a refused save waits for nothing that it has not begun.
      if (early.length > 0) {
        await Promise.all(early);
        await copies?.dropEvents(events.map(({ eventId }) => eventId));
      }
      throw error;
    });
  const found = Promise.all(fresh.map((digest) => readPhotoBack(photos, digest)));
  const copying = early[0] ?? found.then((pictures) => copy(appended.events, pictures));
  const [copied] = await Promise.all([copying, ...appended.drafts.map((recordId) => copies?.dropDraft(recordId))]);
  for (const [index, event] of events.entries()) confirm(event, appended.kept[index]);
  return { eventId: events[0].eventId, savedAt: now, copied };
}

/** Digests of pictures that no event of the record has brought. */
async function notYetBrought(records: RecordStore, { recordId, photos }: SaveRequest): Promise<readonly string[]> {
  if (photos.length === 0) return [];
  const brought = new Set((await records.events(recordId)).filter(({ event }) => event.kind === 'photo').flatMap(({ event }) => event.photos));
  return [...new Set(photos)].filter((digest) => !brought.has(digest));
}

/** The change itself, then one event for each picture that the record did not have. */
async function makeEvents(request: SaveRequest, fresh: readonly string[], now: number, newId: () => string): Promise<readonly [UnstampedEvent, ...UnstampedEvent[]]> {
  const { recordId, parentIds, kind, author, fields, photos, position, clockOffset = null } = request;
  const said = { author, position, wallClock: now, clockOffset };
  const change: EventParts = { eventId: newId(), recordId, parentIds, kind, body: { ...said, fields, photos } };
  const photoEvent = (digest: string): EventParts => ({
    eventId: newId(),
    recordId,
    parentIds: [change.eventId],
    kind: 'photo',
    body: { ...said, fields: { digest }, photos: [digest] },
  });
  const [first, ...others] = await Promise.all([makeEvent(change), ...fresh.map((digest) => makeEvent(photoEvent(digest)))]);
  return [first, ...others];
}

/** The very text whose digest was taken has to come back: to take it again of the same text would tell nothing more. */
function confirm({ eventId, body, bodySha256 }: UnstampedEvent, kept: FieldEvent | undefined): void {
  if (kept?.bodySha256 !== bodySha256 || kept.body !== body) throw lost(`the event ${eventId}`);
}

async function readPhotoBack(photos: PhotoStore, digest: string): Promise<KeptPhoto> {
  const bytes = await photos.bytes(digest);
  if (bytes === null || (await sha256Hex(bytes)) !== digest) throw lost(`the picture ${digest}`);
  return { digest, bytes };
}

const lost = (what: string): StorageError => new StorageError('failed', { cause: new Error(`${what} was not found in the database after it was kept`) });
