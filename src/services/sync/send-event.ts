import type { OutboxEntry, Receipt } from '../../domain/field/delivery.ts';
import type { FieldEvent } from '../../domain/field/field-event.ts';
import { digestOfText } from '../../domain/field/state-digest.ts';
import { sha256Hex } from '../../domain/sha256-hex.ts';
import { MOST_REFUSALS, retryAfterMs } from '../../domain/sync/retry.ts';
import type { SyncTrouble } from '../../domain/sync/sync-state.ts';
import type { Appending, Office, OfficePhotos, OfficeRow, Reading } from './office.ts';
import type { SyncLog } from './sync-log.ts';

/** What sending needs. */
export interface Sending {
  readonly log: SyncLog;
  readonly office: Office;
  readonly photos: OfficePhotos;
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Told before a picture's bytes go. */
  readonly onPhoto?: (event: FieldEvent, digest: string, bytes: number) => void;
}

/** What became of one event: with the office and read back, to be tried again, given up until a person looks, or what it goes to does not work now. */
export type Sent = { readonly kind: 'received' | 'again' | 'refused' | 'diverged' | 'gone' } | { readonly kind: 'trouble'; readonly trouble: SyncTrouble; readonly of: 'picture' | 'record' };

/** One thing to bring over: how to add it, how to read it back, and whether what was read is it. */
interface Delivery<Found> {
  readonly add: () => Promise<Appending>;
  readonly read: () => Promise<Reading<Found>>;
  readonly isSame: (found: Found) => Promise<boolean>;
}

type Delivered<Found> =
  | { readonly kind: 'there'; readonly found: Found }
  | { readonly kind: 'differs' }
  | { readonly kind: 'refused'; readonly said: string }
  | { readonly kind: 'trouble'; readonly trouble: SyncTrouble; readonly accepted: boolean; readonly asked: boolean };

/**
 * Brings one event and the pictures it carries to the office. "Received" only once everything was read back and found equal;
 * nothing but that takes an event out of the outbox, whatever the office answers.
 */
export async function sendEvent(sending: Sending, entry: OutboxEntry): Promise<Sent> {
  const { log, office, photos, now, onPhoto } = sending;
  const event = await log.event(entry.eventId);
  if (!event) return { kind: 'gone' };
  const triedBefore = entry.attempts > 0;
  for (const digest of event.kind === 'photo' ? event.photos : []) {
    const bytes = await log.photo(digest);
    if (bytes === null) return refuse(sending, { ...entry, refusals: MOST_REFUSALS - 1 }, 'the picture is not on this device');
    onPhoto?.(event, digest, bytes.byteLength);
    const delivered = await deliver({ add: () => photos.put(digest, bytes), read: () => photos.read(digest), isSame: async (found) => (await sha256Hex(found)) === digest }, triedBefore);
    // Under the digest of its bytes a picture can only be damaged, never another one: it is sent again.
    if (delivered.kind === 'differs') return refuse(sending, entry, 'the picture is damaged at the office');
    if (delivered.kind !== 'there') return settle(sending, entry, delivered, 'picture');
  }
  const delivered = await deliver({ add: () => office.append(event), read: () => office.read(event.eventId), isSame: (row) => isSameEvent(row, event) }, triedBefore);
  if (delivered.kind !== 'there') return settle(sending, entry, delivered, 'record');
  const { serverSeq, receivedAt } = delivered.found;
  await log.noteDelivery(event.eventId, null, { eventId: event.eventId, serverSeq, receivedAt: Number.isFinite(receivedAt) ? receivedAt : now(), verified: true });
  return { kind: 'received' };
}

/** What was tried before may have arrived though no answer did: it is looked for first. Then it is added, and read back whatever the answer was. */
async function deliver<Found>({ add, read, isSame }: Delivery<Found>, triedBefore: boolean): Promise<Delivered<Found>> {
  if (triedBefore) {
    const before = await read();
    if (before.kind === 'trouble') return { ...before, accepted: false, asked: false };
    if (before.kind === 'found' && (await isSame(before.found))) return { kind: 'there', found: before.found };
    if (before.kind === 'found' && typeof before.found === 'object' && before.found !== null && 'eventId' in before.found) return { kind: 'differs' };
  }
  const answer = await add();
  if (answer.kind === 'trouble') return { kind: 'trouble', trouble: answer.trouble, accepted: false, asked: true };
  const after = await read();
  if (after.kind === 'trouble') return { kind: 'trouble', trouble: after.trouble, accepted: answer.kind === 'accepted', asked: true };
  if (after.kind === 'absent') return { kind: 'refused', said: answer.kind === 'answered' ? answer.said : 'accepted, and not found there afterwards' };
  return (await isSame(after.found)) ? { kind: 'there', found: after.found } : { kind: 'differs' };
}

/** Whether the office holds this event as it is here, digest taken anew. */
async function isSameEvent(row: OfficeRow, event: FieldEvent): Promise<boolean> {
  const same =
    row.eventId === event.eventId &&
    row.recordId === event.recordId &&
    row.parentIds === JSON.stringify(event.parentIds) &&
    row.deviceId === event.deviceId &&
    row.seq === event.seq &&
    row.kind === event.kind &&
    row.bodySha256 === event.bodySha256;
  return same && (await digestOfText(row.body)) === event.bodySha256;
}

async function settle(sending: Sending, entry: OutboxEntry, delivered: Exclude<Delivered<unknown>, { kind: 'there' }>, of: 'picture' | 'record'): Promise<Sent> {
  const { log, now } = sending;
  switch (delivered.kind) {
    case 'differs':
      await log.noteDelivery(entry.eventId, { ...entry, state: 'diverged', attempts: entry.attempts + 1, lastAnswer: 'the office holds something else under this id' }, null);
      return { kind: 'diverged' };
    case 'refused':
      return refuse(sending, entry, delivered.said);
    case 'trouble': {
      const { trouble, accepted, asked } = delivered;
      const receipt: Receipt | null = accepted ? { eventId: entry.eventId, serverSeq: null, receivedAt: now(), verified: false } : null;
      // Never sent for certain where the proxy wanted a login first; everything else may have arrived.
      if (asked && (accepted || trouble !== 'login')) await log.noteDelivery(entry.eventId, { ...entry, attempts: entry.attempts + 1, lastAnswer: accepted ? 'accepted' : trouble }, receipt);
      return { kind: 'trouble', trouble, of };
    }
  }
}

/** The office is healthy and does not have it: tried again later, and after some times shown as refused. */
async function refuse({ log, now, random }: Sending, entry: OutboxEntry, said: string): Promise<Sent> {
  const refusals = entry.refusals + 1;
  const isFinal = refusals >= MOST_REFUSALS;
  await log.noteDelivery(entry.eventId, { ...entry, refusals, attempts: entry.attempts + 1, state: isFinal ? 'refused' : 'waiting', notBefore: now() + retryAfterMs(refusals, random()), lastAnswer: said }, null);
  return { kind: isFinal ? 'refused' : 'again' };
}
