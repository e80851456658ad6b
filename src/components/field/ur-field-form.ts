import { ContextConsumer } from '@lit/context';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { addPhotos } from '../../actions/field/add-photos.ts';
import { changeOpen, changeVisit } from '../../actions/field/change-visit.ts';
import { closeVisit, discardVisit } from '../../actions/field/close-visit.ts';
import { finishVisit } from '../../actions/field/finish-visit.ts';
import { localDate } from '../../actions/field/read-field.ts';
import { placePosition, takePosition } from '../../actions/field/take-position.ts';
import { closeDesk } from '../../actions/close-desk.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Documents } from '../../domain/derive/statement-moment.ts';
import { withAnswer } from '../../domain/forms/answers.ts';
import { visibleQuestions } from '../../domain/forms/visible-questions.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { Position } from '../../domain/geometry.ts';
import type { PhotoMarks } from '../../domain/inspections/photo-marks.ts';
import { visitProgress, type VisitPart, type VisitProgress } from '../../domain/inspections/visit-issues.ts';
import { type StageComparison, type Visit, REMARK_CHARACTERS } from '../../domain/inspections/visit.ts';
import { positionGate } from '../../geo/route/position-gate.ts';
import { distanceMetres } from '../../geo/measure/distance-metres.ts';
import { formatClock } from '../../i18n/field/format-clock.ts';
import type { OpenVisit } from '../../state/field/field-state.ts';
import { icon } from '../icon.ts';
import { recordSourceContext } from '../record-source-context.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { fieldIcon } from './field-icon.ts';
import { FieldElement } from './field-element.ts';
import { fieldStyles } from './field-styles.ts';
import { formStyles } from './form-styles.ts';
import { inDistrict, themesOf, visitEntry } from './visit-place.ts';
import type { AnswerDetail } from './ur-field-question.ts';
import './ur-field-place.ts';
import './ur-field-question.ts';
import './ur-found-place.ts';
import './ur-photo-sketch.ts';
import './ur-photo-strip.ts';
import './ur-stage-compare.ts';
import './ur-step-line.ts';
import './ur-visit-header.ts';

const NO_UNITS: Vocabulary['units'] = [];

/**
 * The form of one visit: step line, one question a row, documents, photos, remark, position, and below it all the save bar.
 * Every change is in the draft on the disk before it is called saved.
 */
@customElement('ur-field-form')
export class UrFieldForm extends FieldElement {
  static override readonly styles = [baseStyles, controlStyles, fieldStyles, formStyles, css``];

  @state() private units: Vocabulary['units'] = NO_UNITS;
  @state() private documents: Documents | null = null;
  @state() private marking: number | null = null;
  @query('dialog.discard') private readonly discardDialog!: HTMLDialogElement;
  readonly #open = this.watch((field) => field.open);
  readonly #now = this.watch((field) => field.now);
  readonly #catalogue = this.select((app) => app.catalogue);
  readonly #base = this.select((app) => app.base);
  readonly #records = new ContextConsumer(this, { context: recordSourceContext });

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        // Titles of documents are a comfort: without them the id of the document stands there.
        void this.#records.value?.documents().then(
          (documents) => (this.documents = documents),
          () => undefined,
        );
        void this.setting.forms.forms().then(
          ({ units }) => (this.units = units),
          () => undefined,
        );
      },
    });
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('ur-visit-header')?.focus(options);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#open.value === null) this.marking = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const open = this.#open.value;
    if (!open) return nothing;
    const { visit } = open.draft;
    const entry = this.#entry(visit);
    const today = localDate(this.setting.clock());
    const doubts = this.#doubts(visit, entry);
    const progress = visitProgress(visit, open.form, themesOf(entry, visit), today, doubts.length > 0);
    const steps = visibleQuestions(open.form, visit.answers, themesOf(entry, visit)).steps;
    const shown = steps.find(({ step }) => step.id === visit.step) ?? steps[0];
    const wrong = (part: VisitPart): boolean => open.tried && progress.parts.some((issue) => issue.part === part);
    return html`
      <ur-visit-header .visit=${visit} .entry=${entry} .form=${open.form} @ur-visit-close=${this.#later}></ur-visit-header>
      <div class="scroll" @ur-answer=${this.#onAnswer} @ur-compare=${this.#onCompare}>
        <ur-step-line
          .form=${open.form}
          .progress=${progress.steps}
          .chosen=${visit.step}
          .documented=${visit.documented ? this.#behind(open, visit) : 0}
          @ur-step-choose=${(event: CustomEvent<string>) => changeVisit(this.setting, (each) => ({ ...each, step: event.detail }))}
        ></ur-step-line>
        ${shown ? html`<p class="hint step">${shown.step.definition[this.language]}</p>` : nothing}
        ${visit.subject.kind === 'new-site' ? this.#found(open, wrong) : nothing}
        ${shown?.questions.map(
          (question) => html`<ur-field-question
            data-part=${question.id}
            .question=${question}
            .answer=${visit.answers[question.id] ?? null}
            .issues=${this.#issues(open, progress, question.id, visit)}
            .units=${this.units}
            .today=${today}
          ></ur-field-question>`,
        )}
        ${visit.documented
          ? html`<ur-stage-compare
              data-part="comparison"
              .documented=${visit.documented}
              .comparison=${visit.comparison}
              .source=${this.#source(visit)}
              .missing=${open.tried ? progress.parts.flatMap(({ part }) => (part === 'comparison' || part === 'observed-stage' ? [part] : [])) : []}
            ></ur-stage-compare>`
          : nothing}
        ${this.#photos(open)} ${this.#remark(visit, wrong('remark'))}
        <ur-field-place
          data-part="position"
          .position=${visit.position}
          .doubts=${doubts}
          .excuse=${visit.positionExcuse}
          .metresToSite=${visit.position && entry?.anchor ? distanceMetres([visit.position.lon, visit.position.lat], entry.anchor) : null}
          .now=${this.#now.value}
          ?taking=${open.taking}
          ?setting=${open.wish === 'position'}
          ?wrong=${wrong('position')}
          @ur-place-take=${() => takePosition(this.setting)}
          @ur-place-map=${() => this.desk.wish('position')}
          @ur-place-stop=${() => this.desk.wish(null)}
          @ur-place-typed=${(event: CustomEvent<Position>) => placePosition(this.setting, event.detail, 'typed')}
          @ur-place-remove=${() => changeVisit(this.setting, (each) => ({ ...each, position: null }))}
          @ur-place-excuse=${(event: CustomEvent<Visit['positionExcuse']>) => changeVisit(this.setting, (each) => ({ ...each, positionExcuse: event.detail }))}
        ></ur-field-place>
        ${open.positionFailure ? html`<p class="wrong" role="alert">${this.text(`position.${open.positionFailure}`)}</p>` : nothing}
        <p class="row spread"><button class="link" @click=${() => this.discardDialog.showModal()}>${this.text('save.discard')}</button></p>
      </div>
      ${this.#bar(open, progress)} ${this.#discard(visit)}
      <ur-photo-sketch
        .photo=${this.marking === null ? null : (visit.photos[this.marking] ?? null)}
        .number=${(this.marking ?? 0) + 1}
        .read=${this.setting.keeper.readPhoto}
        @ur-photo-mark=${(event: CustomEvent<PhotoMarks>) => this.#mark(event.detail)}
        @ur-photo-close=${this.#onSketchClose}
      ></ur-photo-sketch>
    `;
  }

  #entry({ subject }: Visit): CatalogueEntry | null {
    const catalogue = this.#catalogue.value;
    return catalogue.status === 'ready' ? visitEntry(subject, catalogue.value.entries) : null;
  }

  /** Steps before the one the documents' stage belongs to. */
  #behind({ form }: OpenVisit, { documented }: Visit): number {
    if (!documented || documented.stage === 'unknown') return 0;
    const at = { planned: 1, approved: 2, 'under-construction': 2, stalled: 2, resumed: 2, 'partly-open': 3, completed: 4 }[documented.stage];
    return Math.min(at, form.steps.length);
  }

  #doubts({ position, startedAt }: Visit, entry: CatalogueEntry | null): ReturnType<typeof positionGate> {
    const base = this.#base.value;
    const inside = !position || base.status !== 'ready' || inDistrict(base.value, [position.lon, position.lat]);
    const site = entry?.anchor ? { point: entry.anchor, errorMetres: entry.errorMetres ?? 0 } : null;
    // Judged against the start of the visit: a form that stays open does not make a position worse.
    return positionGate(position, startedAt, inside, site);
  }

  /** Before the inspector tries to finish, only what was answered can be wrong. */
  #issues({ tried }: OpenVisit, { steps }: VisitProgress, id: string, { answers }: Visit): VisitProgress['issues'] {
    if (!tried && !Object.hasOwn(answers, id)) return [];
    return steps.flatMap(({ issues }) => issues.filter(({ question }) => question === id));
  }

  #source({ documented }: Visit): string {
    if (!documented?.document) return '';
    return this.documents?.get(documented.document)?.shortTitle[this.language] ?? documented.document;
  }

  #found({ draft, wish, corners }: OpenVisit, wrong: (part: VisitPart) => boolean): TemplateResult {
    return html`<ur-found-place
      data-part="name"
      .subject=${draft.visit.subject}
      .wish=${wish}
      .corners=${corners.length}
      ?nameMissing=${wrong('name')}
      ?placeMissing=${wrong('place')}
    ></ur-found-place>`;
  }

  #photos({ draft, storing, photoProblems }: OpenVisit): TemplateResult {
    return html`<ur-photo-strip
        .photos=${draft.visit.photos}
        .storing=${storing}
        .read=${this.setting.keeper.readPhoto}
        @ur-photo-add=${(event: CustomEvent<readonly File[]>) => addPhotos(this.setting, event.detail)}
        @ur-photo-open=${(event: CustomEvent<number>) => (this.marking = event.detail)}
        @ur-photo-remove=${(event: CustomEvent<number>) => this.#removePhoto(event.detail)}
      ></ur-photo-strip>
      <div role="alert" class="problems">
        ${photoProblems.map(({ name, failure, values, why }) =>
          html`<p class="wrong">${this.text(`photo.failed.${failure}`, { name, megapixels: 0, most: 0, ...values, why: why ? this.text(`why.${why}`) : '' })}</p>`,
        )}
      </div>`;
  }

  #remark({ remark }: Visit, wrong: boolean): TemplateResult {
    const { length } = Array.from(remark);
    return html`<div class="remark" data-part="remark">
      <label class="ask" for="remark">${this.text('remark.title')}</label>
      <textarea
        id="remark"
        rows="3"
        .value=${remark}
        aria-describedby="remark-hint"
        @input=${(event: Event) => this.#setRemark((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="hint" id="remark-hint">
        ${length > REMARK_CHARACTERS * 0.8 ? this.text('form.chars', { length, longest: REMARK_CHARACTERS }) : this.text('remark.hint')}
      </p>
      ${wrong ? html`<p class="wrong">${this.text('issue.too-long', { length, longest: REMARK_CHARACTERS })}</p>` : nothing}
    </div>`;
  }

  #bar({ keeping, finishing, failure, tried, storing, draft }: OpenVisit, progress: VisitProgress): TemplateResult {
    const left = progress.issues.length + progress.parts.length;
    const why = keeping.why ? this.text(`why.${keeping.why}`) : '';
    return html`<div class="bar">
      <div class="says" role="status">
        ${keeping.state === 'failed'
          ? html`<p class="wrong">${this.text('draft.unsaved', { why })} <button class="link" @click=${() => this.setting.saver.save()}>${this.text('draft.retry')}</button></p>`
          : keeping.state === 'saved' && keeping.at !== null
            ? html`<p class="good">${fieldIcon('saved')}${this.text('draft.saved', { time: formatClock(keeping.at) })}</p>`
            : html`<p class="hint">${this.text(keeping.state === 'saving' ? 'draft.saving' : 'draft.new')}</p>`}
        ${failure ? html`<p class="wrong">${this.text('save.failed', { why: this.text(`why.${failure}`) })}</p>` : nothing}
        ${tried && left > 0 ? html`<p class="wrong">${this.text('save.missing', { count: left })}</p>` : nothing}
      </div>
      <div class="buttons">
        <button class="button primary finish" aria-disabled=${finishing || storing > 0} @click=${() => this.#finish(progress)}>
          ${finishing ? this.text('save.saving') : this.text(draft.parents.length > 0 ? 'save.finish-edit' : 'save.finish')}
        </button>
        <button class="button" @click=${this.#later}>${this.text('save.later')}</button>
      </div>
    </div>`;
  }

  #discard({ photos }: Visit): TemplateResult {
    return html`<dialog class="discard" aria-label=${this.text('save.discard')}>
      <p>${this.text('save.discard-ask', { count: photos.length })}</p>
      <div class="buttons">
        <button class="button" @click=${() => this.discardDialog.close()}>${this.text('save.discard-no')}</button>
        <button class="button danger" @click=${this.#onDiscard}>${icon('close')}${this.text('save.discard-yes')}</button>
      </div>
    </dialog>`;
  }

  readonly #onAnswer = (event: Event): void => {
    const { question, answer } = (event as CustomEvent<AnswerDetail>).detail;
    changeVisit(this.setting, (visit) => {
      const answers = withAnswer(visit.answers, question, answer);
      return answers === visit.answers ? visit : { ...visit, answers };
    });
  };

  readonly #onCompare = (event: Event): void => {
    const { detail } = event as CustomEvent<StageComparison>;
    changeVisit(this.setting, (visit) => ({ ...visit, comparison: detail }));
  };

  #setRemark(remark: string): void {
    changeVisit(this.setting, (visit) => ({ ...visit, remark }));
  }

  #mark(marks: PhotoMarks): void {
    const at = this.marking;
    changeVisit(this.setting, (visit) => ({ ...visit, photos: visit.photos.map((photo, index) => (index === at ? { ...photo, marks } : photo)) }));
  }

  readonly #onSketchClose = (): void => {
    const at = this.marking ?? 0;
    this.marking = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector('ur-photo-strip')?.focusPhoto(at));
  };

  async #removePhoto(index: number): Promise<void> {
    changeVisit(this.setting, (visit) => ({ ...visit, photos: visit.photos.filter((_, each) => each !== index) }));
    this.desk.tell('photos.removed', { number: index + 1 });
    await this.updateComplete;
    const strip = this.renderRoot.querySelector('ur-photo-strip');
    await strip?.updateComplete;
    strip?.focusPhoto(index);
  }

  async #finish(progress: VisitProgress): Promise<void> {
    const open = this.#open.value;
    if (!open || open.finishing || open.storing > 0) return;
    if (!progress.complete) {
      changeOpen(this.setting, { tried: true });
      await this.#showFirst(progress);
      return;
    }
    if (await finishVisit(this.setting)) this.dispatchEvent(new CustomEvent('ur-visit-finished', { bubbles: true, composed: true }));
  }

  /** Goes to the first thing that is missing, in another step if need be. */
  async #showFirst({ steps, parts }: VisitProgress): Promise<void> {
    const chosen = this.#open.value?.draft.visit.step;
    const step = steps.find(({ id, issues }) => id === chosen && issues.length > 0) ?? steps.find(({ state, issues }) => state !== 'untouched' && issues.length > 0);
    const [issue] = step?.issues ?? [];
    if (issue && step && step.id !== chosen) changeVisit(this.setting, (visit) => ({ ...visit, step: step.id }));
    await this.updateComplete;
    const part = parts.some((each) => each.part === 'name' || each.part === 'place') ? 'name' : (issue?.question ?? this.#partOf(parts[0]?.part));
    const element = this.renderRoot.querySelector<HTMLElement>(`[data-part="${part}"]`);
    if (element instanceof FieldElement) await element.updateComplete;
    element?.scrollIntoView({ block: 'center' });
    element?.focus();
  }

  #partOf(part: VisitPart | undefined): string {
    return part === 'observed-stage' ? 'comparison' : (part ?? '');
  }

  readonly #later = async (): Promise<void> => {
    await closeVisit(this.setting);
    if (this.setting.field.get().open === null) closeDesk(this.store);
  };

  readonly #onDiscard = async (): Promise<void> => {
    this.discardDialog.close();
    if (await discardVisit(this.setting)) closeDesk(this.store);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-field-form': UrFieldForm;
  }
}
