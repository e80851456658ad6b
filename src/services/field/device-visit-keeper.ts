import type { Round } from '../../domain/inspections/round.ts';
import type { RecordEvent, RecordState, RecordSummary, VisitDraft } from '../../domain/inspections/visit-record.ts';
import type { Visit } from '../../domain/inspections/visit.ts';
import type { FieldRecord } from '../../domain/field/field-record.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/field/json-value.ts';
import type { RecordKeeper } from '../records/record-keeper.ts';
import type { VisitKeeper } from './visit-keeper.ts';

const ROUND = 'round';
/** Who is at work is asked by nothing yet: one word for every inspector. */
const AUTHOR = 'inspector';

/** Visits as records of the device's log: the form's content is the body of an event, today's list a note of the device. */
export function deviceVisitKeeper(keeper: RecordKeeper, persisted: () => Promise<boolean | null>, privateWindow: () => Promise<boolean>): VisitKeeper {
  return {
    drafts: async () => (await keeper.drafts()).flatMap(({ content }) => (isDraft(content) ? [content] : [])),
    saveDraft: (draft) => keeper.saveDraft({ recordId: draft.recordId, photos: digestsOf(draft.visit), content: draft as unknown as JsonObject }),
    dropDraft: keeper.dropDraft,
    keepPhoto: keeper.keepPhoto,
    readPhoto: keeper.photo,
    saveVisit: async ({ recordId, parents, visit }) => {
      const { savedAt } = await keeper.saveEvent({
        recordId,
        parentIds: parents,
        kind: parents.length === 0 ? 'create' : 'edit',
        author: AUTHOR,
        fields: visit as unknown as JsonObject,
        photos: digestsOf(visit),
        position: visit.position,
      });
      return { savedAt };
    },
    records: async () =>
      (await keeper.records())
        .filter(({ deleted }) => !deleted)
        .map(summaryOf)
        .filter((summary) => summary !== null)
        .sort((one, other) => other.startedAt - one.startedAt),
    read: async (recordId) => {
      const record = await keeper.record(recordId);
      return record && isVisit(record.body.fields) ? { visit: record.body.fields, parents: record.heads } : null;
    },
    history: async (recordId) => {
      const traced = await keeper.history(recordId);
      let before: JsonObject | null = null;
      const events: RecordEvent[] = [];
      for (const { event, delivery } of traced) {
        const { fields, wallClock } = JSON.parse(event.body) as { readonly fields: JsonObject; readonly wallClock: number };
        const content = event.kind !== 'photo';
        const changed = content && before ? changedParts(before, fields) : null;
        if (content) before = fields;
        events.push({ eventId: event.eventId, kind: event.kind, at: wallClock, own: await keeper.isOwn(event.deviceId), state: delivery.state, changed });
      }
      return events;
    },
    round: async () => readRound(await keeper.note(ROUND)),
    saveRound: (round) => keeper.saveNote(ROUND, { date: round.date, siteIds: round.siteIds }),
    exportAll: keeper.exportAll,
    keeping: async () => {
      const [freeBytes, kept, isPrivate] = await Promise.all([keeper.freeBytes(), persisted(), privateWindow()]);
      return { freeBytes, persisted: kept, privateWindow: isPrivate };
    },
    onChange: keeper.onChange,
  };
}

const digestsOf = ({ photos }: Visit): readonly string[] => photos.map(({ digest }) => digest);

/** Whether content has the parts of a visit; that its answers fit the form is for the form to say. */
function isVisit(content: JsonValue): content is JsonObject & Visit {
  return isJsonObject(content) && isJsonObject(content['subject'] ?? null) && isJsonObject(content['form'] ?? null) && isJsonObject(content['answers'] ?? null) && Array.isArray(content['photos']);
}

function isDraft(content: JsonObject): content is JsonObject & VisitDraft {
  return typeof content['recordId'] === 'string' && Array.isArray(content['parents']) && isVisit(content['visit'] ?? null);
}

function summaryOf({ recordId, body, state, text, photos, events, changedAt, point }: FieldRecord): RecordSummary | null {
  const visit = body.fields;
  if (!isVisit(visit)) return null;
  const states = new Map<string, RecordState>(photos.map((photo) => [photo.digest, photo.state]));
  return {
    recordId,
    subject: visit.subject,
    formId: visit.form.id,
    step: visit.step,
    startedAt: visit.startedAt,
    savedAt: changedAt,
    state,
    text,
    photos: digestsOf(visit).map((digest) => states.get(digest) ?? 'on-tablet'),
    events,
    verdict: visit.comparison?.verdict ?? null,
    point,
  };
}

function changedParts(before: JsonObject, after: JsonObject): readonly string[] {
  return Object.keys({ ...before, ...after }).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

function readRound(note: JsonValue): Round | null {
  if (!isJsonObject(note) || typeof note['date'] !== 'string' || !Array.isArray(note['siteIds'])) return null;
  const ids = note['siteIds'] as readonly JsonValue[];
  return { date: note['date'], siteIds: ids.filter((id) => typeof id === 'string') };
}
