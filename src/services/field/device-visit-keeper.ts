import type { Round } from '../../domain/inspections/round.ts';
import type { RecordEvent, RecordState, RecordSummary, VisitDraft } from '../../domain/inspections/visit-record.ts';
import type { EventBody } from '../../domain/field/event-body.ts';
import type { FieldRecord } from '../../domain/field/field-record.ts';
import { FOR_OFFICE, TAKEN_BACK } from '../../domain/field/for-office.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/field/json-value.ts';
import type { RecordKeeper } from '../records/record-keeper.ts';
import { passToOffice, readConflict, settle, takeBack } from './settle-records.ts';
import { pacer } from '../turns.ts';
import type { VisitKeeper } from './visit-keeper.ts';
import { digestsOf, isVisit } from './visit-content.ts';

/** Records are summed up so long at once, then input and drawing have their turn. */
const SLICE_MS = 8;
const ROUND = 'round';
const INSPECTOR = 'inspector';

/** What the keeper asks of the browser. */
export interface KeepingSource {
  /** Null where the browser does not say. */
  readonly persisted: () => Promise<boolean | null>;
  readonly askToBeKept: () => Promise<unknown>;
  readonly privateWindow: () => Promise<boolean>;
}

/** Visits as records of the device's log: the form's content is the body of an event, today's list a note of the device. */
export function deviceVisitKeeper(keeper: RecordKeeper, { persisted, askToBeKept, privateWindow }: KeepingSource): VisitKeeper {
  return {
    drafts: async () => (await keeper.drafts()).flatMap(({ content }) => (isDraft(content) ? [content] : [])),
    saveDraft: (draft) => keeper.saveDraft({ recordId: draft.recordId, photos: digestsOf(draft.visit), content: draft as unknown as JsonObject }),
    dropDraft: keeper.dropDraft,
    keepPhoto: keeper.keepPhoto,
    readPhoto: keeper.photo,
    saveVisit: async ({ recordId, parents, visit }, author) => {
      const { savedAt, copied } = await keeper.saveEvent({
        recordId,
        parentIds: parents,
        kind: parents.length === 0 ? 'create' : 'edit',
        author,
        fields: visit as unknown as JsonObject,
        photos: digestsOf(visit),
        position: visit.position,
      });
      return { savedAt, copied };
    },
    records: async () => {
      const pause = pacer(SLICE_MS);
      const summaries: RecordSummary[] = [];
      for (const record of await keeper.records()) {
        await pause();
        const summary = record.deleted ? null : summaryOf(record);
        if (summary) summaries.push(summary);
      }
      return summaries.sort((one, other) => other.startedAt - one.startedAt);
    },
    read: async (recordId) => {
      const record = await keeper.record(recordId);
      return record && isVisit(record.body.fields) ? { visit: record.body.fields, parents: record.heads } : null;
    },
    history: async (recordId) => {
      const traced = await keeper.history(recordId);
      const contents = new Map<string, JsonObject>();
      let last: JsonObject | null = null;
      const events: RecordEvent[] = [];
      for (const { event, delivery } of traced) {
        const { fields, wallClock, author } = JSON.parse(event.body) as EventBody;
        const content = event.kind !== 'photo';
        // Against what it was made from; where that is not one event, against the one before it in the list.
        const [parentId, another] = event.parentIds;
        const before = (another === undefined ? contents.get(parentId ?? '') : undefined) ?? last;
        const changed = content && before ? changedParts(before, fields).flatMap((part) => nameOfChange(part, fields, event.kind)) : null;
        if (content) contents.set(event.eventId, (last = fields));
        events.push({ eventId: event.eventId, kind: event.kind, at: wallClock, own: await keeper.isOwn(event.deviceId), author, state: delivery.state, changed });
      }
      return events;
    },
    conflict: (recordId) => readConflict(keeper, recordId),
    settle: (settlement, author) => settle(keeper, settlement, author),
    passToOffice: (conflict, author) => passToOffice(keeper, conflict, author),
    takeBack: (conflict, author) => takeBack(keeper, conflict, author),
    round: async () => readRound(await keeper.note(ROUND)),
    saveRound: (round) => keeper.saveNote(ROUND, { date: round.date, siteIds: round.siteIds }),
    exportAll: keeper.exportAll,
    importFile: keeper.importFile,
    rebuild: keeper.rebuild,
    setAside: keeper.quarantine,
    inspector: async () => {
      const name = await keeper.note(INSPECTOR);
      return typeof name === 'string' && name !== '' ? name : null;
    },
    saveInspector: (name) => keeper.saveNote(INSPECTOR, name),
    askToBeKept: async () => {
      await askToBeKept();
    },
    keeping: async () => {
      // Where the database does not open, drafts and records say so; the browser's own signs can still be had.
      const [freeBytes, kept, isPrivate, start] = await Promise.all([keeper.freeBytes(), persisted(), privateWindow(), keeper.start().catch(() => null)]);
      return {
        freeBytes,
        persisted: kept,
        privateWindow: isPrivate,
        lastExportAt: start?.lastExportAt ?? null,
        setAside: start?.quarantined ?? 0,
        evicted: start?.evicted ?? false,
        restored: (start?.restored ?? 0) > 0,
        cloned: (start?.formerIds.length ?? 0) > 0,
      };
    },
    onChange: keeper.onChange,
  };
}

function isDraft(content: JsonObject): content is JsonObject & VisitDraft {
  return typeof content['recordId'] === 'string' && Array.isArray(content['parents']) && isVisit(content['visit'] ?? null);
}

function summaryOf({ recordId, body, state, forOffice, text, photos, events, changedAt, point }: FieldRecord): RecordSummary | null {
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
    ...(forOffice ? { forOffice } : {}),
    text,
    photos: digestsOf(visit).map((digest) => states.get(digest) ?? 'on-tablet'),
    events,
    verdict: visit.comparison?.verdict ?? null,
    observed: visit.comparison?.observed ?? null,
    documented: visit.documented?.stage ?? null,
    author: body.author,
    point,
  };
}

function changedParts(before: JsonObject, after: JsonObject): readonly string[] {
  return Object.keys({ ...before, ...after }).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

/** Leaving to the office ends in two ways: a person takes it back, or the conflict is settled, which says enough by itself. */
function nameOfChange(part: string, after: JsonObject, kind: string): readonly string[] {
  if (part !== FOR_OFFICE || after[part] === true) return [part];
  return kind === 'edit' ? [TAKEN_BACK] : [];
}

function readRound(note: JsonValue): Round | null {
  if (!isJsonObject(note) || typeof note['date'] !== 'string' || !Array.isArray(note['siteIds'])) return null;
  const ids = note['siteIds'] as readonly JsonValue[];
  return { date: note['date'], siteIds: ids.filter((id) => typeof id === 'string') };
}
