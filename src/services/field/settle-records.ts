import { partChanges, withParts } from '../../domain/field/content-parts.ts';
import type { EventBody } from '../../domain/field/event-body.ts';
import type { FieldEvent } from '../../domain/field/field-event.ts';
import { canonicalJson } from '../../domain/field/canonical-json.ts';
import { FOR_OFFICE } from '../../domain/field/for-office.ts';
import { headsOf } from '../../domain/field/heads.ts';
import type { JsonObject } from '../../domain/field/json-value.ts';
import { readBody } from '../../domain/field/read-event.ts';
import type { ConflictSide, VisitConflict } from '../../domain/inspections/visit-conflict.ts';
import type { Visit } from '../../domain/inspections/visit.ts';
import type { RecordKeeper } from '../records/record-keeper.ts';
import { digestsOf, isVisit } from './visit-content.ts';
import type { Settlement } from './visit-keeper.ts';

/** The heads of a record with what each changed; null where there is but one, or one that cannot be read. */
export async function readConflict(keeper: RecordKeeper, recordId: string): Promise<VisitConflict | null> {
  const events = (await keeper.history(recordId)).map(({ event }) => event);
  const heads = headsOf(events);
  if (heads.length < 2) return null;
  const fieldsOf = (event: FieldEvent): JsonObject | null => bodyOf(event)?.fields ?? null;
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const sides = await Promise.all(
    heads.map(async (head): Promise<ConflictSide | null> => {
      const event = writtenBy(head, byId);
      const body = bodyOf(event);
      if (!body) return null;
      const visit = event.kind === 'delete' ? null : body.fields;
      if (visit !== null && !isVisit(visit)) return null;
      return { eventId: head.eventId, own: await keeper.isOwn(event.deviceId), author: body.author, at: body.wallClock, visit };
    }),
  );
  const read = sides.filter((side) => side !== null);
  if (read.length < heads.length) return null;
  const passing = heads.filter(isPassing);
  const [passed] = passing.map(bodyOf).filter((body) => body !== null).toSorted((a, b) => a.wallClock - b.wallClock);
  const deleted = read.some(({ visit }) => visit === null);
  const changes = deleted ? [] : partChanges(heads.map((event) => ({ event, fields: fieldsOf(event) ?? {} })), byId, fieldsOf);
  return { recordId, sides: read, passed: passed ? { author: passed.author, at: passed.wallClock, heads: passing.map(({ eventId }) => eventId) } : null, changes: changes.filter(({ part }) => part !== FOR_OFFICE) };
}

/** What goes on beside the record is kept first: whatever happens between the two, nothing of either side is gone. */
export async function settle(keeper: RecordKeeper, { recordId, heads, visit, beside }: Settlement, author: string): Promise<void> {
  if (beside) await keeper.saveEvent({ recordId: beside.recordId, parentIds: [], kind: 'create', author, ...contentOf(beside.visit) });
  await keeper.saveEvent({ recordId, parentIds: heads, kind: visit ? 'resolve' : 'delete', author, ...contentOf(visit) });
}

/** One more event on the head this person wrote, else on the first that has content: it says the same and that the office decides. */
export async function passToOffice(keeper: RecordKeeper, { recordId, sides }: VisitConflict, author: string): Promise<void> {
  const written = sides.filter(({ visit }) => visit !== null);
  const side = written.find(({ own }) => own) ?? written[0];
  if (!side?.visit) throw new Error(`nothing of ${recordId} is left to decide about`);
  const { fields, photos, position } = contentOf(side.visit);
  await keeper.saveEvent({ recordId, parentIds: [side.eventId], kind: 'edit', author, fields: { ...fields, [FOR_OFFICE]: true }, photos, position });
}

/** One more event on each head that says so, if it still is one: it says the same, and no more that the office decides. */
export async function takeBack(keeper: RecordKeeper, { recordId, sides, passed }: VisitConflict, author: string): Promise<void> {
  const heads = new Set(headsOf((await keeper.history(recordId)).map(({ event }) => event)).map(({ eventId }) => eventId));
  for (const { eventId, visit } of sides) {
    if (visit !== null && heads.has(eventId) && passed?.heads.includes(eventId)) await keeper.saveEvent({ recordId, parentIds: [eventId], kind: 'edit', author, ...contentOf(visit) });
  }
}

/** The event that wrote a head's content: one that only leaves it to the office, or takes it back, says what the one before it said. */
function writtenBy(head: FieldEvent, events: ReadonlyMap<string, FieldEvent>): FieldEvent {
  const met = new Set([head.eventId]);
  let writer = head;
  for (;;) {
    const [parentId = '', another] = writer.parentIds;
    const before = another === undefined && writer.kind === 'edit' && !met.has(parentId) ? events.get(parentId) : undefined;
    if (!before || isPassing(before) === isPassing(writer) || writtenOf(before) !== writtenOf(writer)) return writer;
    met.add(before.eventId);
    writer = before;
  }
}

const isPassing = (event: FieldEvent): boolean => bodyOf(event)?.fields[FOR_OFFICE] === true;

/** What an event says of its record, but for whose it is to decide. */
function writtenOf(event: FieldEvent): string | null {
  const body = bodyOf(event);
  return body && canonicalJson(withParts(body.fields, new Map([[FOR_OFFICE, undefined]])));
}

/** What is settled is no longer the office's to decide. */
const contentOf = (visit: Visit | null): { readonly fields: JsonObject; readonly photos: readonly string[]; readonly position: Visit['position'] } =>
  visit ? { fields: withParts(visit as unknown as JsonObject, new Map([[FOR_OFFICE, undefined]])), photos: digestsOf(visit), position: visit.position } : { fields: {}, photos: [], position: null };

function bodyOf({ body }: FieldEvent): EventBody | null {
  const read = readBody(body);
  return typeof read === 'string' ? null : read;
}
