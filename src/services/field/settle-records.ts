import { partChanges } from '../../domain/field/content-parts.ts';
import type { EventBody } from '../../domain/field/event-body.ts';
import type { FieldEvent } from '../../domain/field/field-event.ts';
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
  const sides = await Promise.all(
    heads.map(async (event): Promise<ConflictSide | null> => {
      const body = bodyOf(event);
      if (!body) return null;
      const visit = event.kind === 'delete' ? null : body.fields;
      if (visit !== null && !isVisit(visit)) return null;
      return { eventId: event.eventId, own: await keeper.isOwn(event.deviceId), author: body.author, at: body.wallClock, visit };
    }),
  );
  const read = sides.filter((side) => side !== null);
  if (read.length < heads.length) return null;
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const deleted = read.some(({ visit }) => visit === null);
  return { recordId, sides: read, changes: deleted ? [] : partChanges(heads.map((event) => ({ event, fields: fieldsOf(event) ?? {} })), byId, fieldsOf) };
}

/** What goes on beside the record is kept first: whatever happens between the two, nothing of either side is gone. */
export async function settle(keeper: RecordKeeper, { recordId, heads, visit, beside }: Settlement, author: string): Promise<void> {
  if (beside) await keeper.saveEvent({ recordId: beside.recordId, parentIds: [], kind: 'create', author, ...contentOf(beside.visit) });
  await keeper.saveEvent({ recordId, parentIds: heads, kind: visit ? 'resolve' : 'delete', author, ...contentOf(visit) });
}

const contentOf = (visit: Visit | null): { readonly fields: JsonObject; readonly photos: readonly string[]; readonly position: Visit['position'] } =>
  visit ? { fields: visit as unknown as JsonObject, photos: digestsOf(visit), position: visit.position } : { fields: {}, photos: [], position: null };

function bodyOf({ body }: FieldEvent): EventBody | null {
  const read = readBody(body);
  return typeof read === 'string' ? null : read;
}
