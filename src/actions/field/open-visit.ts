import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import { migrateAnswers } from '../../domain/forms/migrate-answers.ts';
import type { Form } from '../../domain/forms/form.ts';
import { stepOfStage } from '../../domain/forms/step-of-stage.ts';
import type { VisitDraft } from '../../domain/inspections/visit-record.ts';
import type { DocumentedStage, Visit, VisitSubject } from '../../domain/inspections/visit.ts';
import { formOf } from '../../services/field/form-source.ts';
import type { OpenVisit } from '../../state/field/field-state.ts';
import { closeVisit } from './close-visit.ts';
import type { FieldSetting } from './field-setting.ts';

/** What became of the wish to open a visit; "opened" also where the form before it is still open, because it could not be put away and says why. */
export type OpenResult = 'opened' | 'newer-form' | 'gone';

/**
 * Opens the form for a site, something new or a report. A draft of the same site is gone on with; a visit that was finished
 * is left alone, for each time is a visit of its own. Rejects with `PackageError` where the forms cannot be had.
 */
export async function startVisit(setting: FieldSetting, subject: VisitSubject): Promise<OpenResult> {
  if (!(await putOpenAway(setting))) return 'opened';
  const waiting = setting.field.get().drafts.find(({ visit, parents }) => parents.length === 0 && sameSubject(visit.subject, subject));
  if (waiting) return openDraft(setting, waiting);
  const pack = await setting.forms.forms();
  const entry = subject.kind === 'site' ? entryOf(setting, subject.siteId) : null;
  if (subject.kind === 'site' && !entry) return 'gone';
  const form = formOf(pack, formIdOf(setting, subject));
  const documented = entry ? documentedStage(entry) : null;
  const now = setting.clock();
  const visit: Visit = {
    subject,
    form: { id: form.id, version: form.version },
    step: documented ? stepOfStage(documented.stage) : (form.steps[0]?.id ?? ''),
    answers: {},
    retired: {},
    comparison: null,
    documented,
    remark: '',
    photos: [],
    position: null,
    positionExcuse: null,
    startedAt: now,
  };
  show(setting, { recordId: setting.newId(), parents: [], visit, changedAt: now }, form, null);
  return 'opened';
}

/** Goes on with a draft; answers of an older form are brought to the present one, those of a newer one are left alone. */
export async function openDraft(setting: FieldSetting, draft: VisitDraft): Promise<OpenResult> {
  const form = formOf(await setting.forms.forms(), draft.visit.form.id);
  const migrated = migrateAnswers(form, draft.visit.form.version, draft.visit.answers);
  if (!migrated) return 'newer-form';
  const { answers } = migrated;
  const retired = { ...draft.visit.retired, ...migrated.retired };
  const current = draft.visit.form.version === form.version;
  const visit = current ? draft.visit : { ...draft.visit, form: { id: form.id, version: form.version }, answers, retired };
  show(setting, current ? draft : { ...draft, visit }, form, current ? draft.changedAt : null);
  return 'opened';
}

/** Opens a finished record for a change, which will be an event of its own. */
export async function openRecord(setting: FieldSetting, recordId: string): Promise<OpenResult> {
  if (!(await putOpenAway(setting))) return 'opened';
  const waiting = setting.field.get().drafts.find((draft) => draft.recordId === recordId);
  if (waiting) return openDraft(setting, waiting);
  const record = await setting.keeper.read(recordId);
  if (!record) return 'gone';
  return openDraft(setting, { recordId, parents: record.parents, visit: record.visit, changedAt: setting.clock() });
}

/**
 * Puts the form away that another one would replace, so that its last words are on the disk and its draft is among those that
 * are gone on with; false where it has to stay.
 */
async function putOpenAway(setting: FieldSetting): Promise<boolean> {
  await closeVisit(setting);
  return setting.field.get().open === null;
}

function show({ field }: FieldSetting, draft: VisitDraft, form: Form, savedAt: number | null): void {
  const open: OpenVisit = {
    draft,
    form,
    keeping: { state: savedAt === null ? 'new' : 'saved', at: savedAt, why: null },
    tried: false,
    finishing: false,
    failure: null,
    storing: 0,
    photoProblems: [],
    taking: false,
    positionFailure: null,
    wish: null,
    corners: [],
  };
  field.update((state) => ({ ...state, open, finished: null }));
}

const entryOf = ({ app }: FieldSetting, id: string): CatalogueEntry | null => {
  const { catalogue } = app.get();
  return catalogue.status === 'ready' ? (catalogue.value.entries.find((entry) => entry.id === id) ?? null) : null;
};

function formIdOf(setting: FieldSetting, subject: VisitSubject): string {
  if (subject.kind === 'report') return 'report';
  if (subject.kind === 'new-site') return subject.family;
  const { vocabulary } = setting.app.get();
  const theme = entryOf(setting, subject.siteId)?.themes[0];
  const family = vocabulary.status === 'ready' ? vocabulary.value.themes.find(({ id }) => id === theme)?.family : undefined;
  if (family === undefined) throw new Error(`no family for the site ${subject.siteId}`);
  return family;
}

/** The stage the documents give, with the document of the fact it rests on. */
function documentedStage({ facts }: CatalogueEntry): DocumentedStage {
  const { stage, since, reported } = shownStage(facts);
  const fact = facts.find((each) => each.stage === stage && each.date === since && (each.nature !== 'target') === reported);
  return { stage, since, document: fact?.document ?? null };
}

function sameSubject(one: VisitSubject, other: VisitSubject): boolean {
  return one.kind === 'site' && other.kind === 'site' && one.siteId === other.siteId;
}
