import { type Conflict, judgeConflict } from './conflict.ts';
import type { Delivery } from './delivery.ts';
import type { EventBody } from './event-body.ts';
import type { FieldEvent } from './field-event.ts';
import { FOR_OFFICE } from './for-office.ts';
import type { FieldRecord, RecordPhoto } from './field-record.ts';
import { byEventId, changesOf, headsOf } from './heads.ts';
import { readBody } from './read-event.ts';
import type { RecordState } from './record-state.ts';

/** From what needs a person most to what is done; a record is as far as the part that lags most. */
const URGENCY: readonly RecordState[] = ['diverged', 'refused', 'on-tablet', 'sent', 'received'];
const NOT_SENT: Delivery = { state: 'on-tablet', serverSeq: null };

/**
 * The record that its events make, in whatever order they came; null where none of them can be read. Of several heads the one
 * with the highest server sequence is shown (one not yet sent will have a higher), never the latest by a clock.
 */
export function deriveRecord(events: readonly FieldEvent[], deliveries: ReadonlyMap<string, Delivery>): FieldRecord | null {
  const bodies = new Map<string, EventBody>();
  const readable = events.filter(({ eventId, body: text }) => {
    const body = readBody(text);
    if (typeof body === 'string') return false;
    bodies.set(eventId, body);
    return true;
  });
  const deliveryOf = ({ eventId }: FieldEvent): Delivery => deliveries.get(eventId) ?? NOT_SENT;
  const rank = (event: FieldEvent): number => deliveryOf(event).serverSeq ?? Infinity;
  const heads = headsOf(readable);
  const shown = heads.toSorted((a, b) => (rank(a) === rank(b) ? byEventId(a, b) : rank(a) < rank(b) ? -1 : 1)).at(-1);
  const body = shown && bodies.get(shown.eventId);
  if (!shown || !body) return null;
  const text = lagging(changesOf(readable).map((event) => deliveryOf(event).state));
  const digests = [...new Set(heads.flatMap(({ photos }) => photos))].toSorted();
  const photos = digests.map((digest): RecordPhoto => ({ digest, state: photoState(digest, readable, deliveryOf) }));
  const conflict = heads.length > 1 ? conflictOf(heads, readable, bodies) : null;
  return {
    recordId: shown.recordId,
    heads: heads.map(({ eventId }) => eventId),
    shown: shown.eventId,
    body,
    point: shown.point,
    deleted: shown.kind === 'delete',
    conflict,
    ...(conflict && heads.some(({ eventId }) => bodies.get(eventId)?.fields[FOR_OFFICE] === true) ? { forOffice: true } : {}),
    photos,
    text,
    state: conflict ? 'conflict' : lagging([text, ...photos.map(({ state }) => state)]),
    events: readable.length,
    changedAt: Math.max(...[...bodies.values()].map(({ wallClock }) => wallClock)),
  };
}

function conflictOf(heads: readonly FieldEvent[], events: readonly FieldEvent[], bodies: ReadonlyMap<string, EventBody>): Conflict {
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const fieldsOf = ({ eventId }: FieldEvent) => bodies.get(eventId)?.fields ?? null;
  return judgeConflict(heads.map((event) => ({ event, fields: fieldsOf(event) ?? {} })), byId, fieldsOf);
}

/** Of several events that bring the same picture the one that came farthest counts. */
function photoState(digest: string, events: readonly FieldEvent[], deliveryOf: (event: FieldEvent) => Delivery): RecordState {
  const states = events.filter(({ kind, photos }) => kind === 'photo' && photos.includes(digest)).map((event) => deliveryOf(event).state);
  return [...URGENCY].reverse().find((state) => states.includes(state as Delivery['state'])) ?? 'on-tablet';
}

function lagging(states: readonly RecordState[]): RecordState {
  return URGENCY.find((state) => states.includes(state)) ?? 'received';
}
