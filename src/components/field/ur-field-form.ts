import { ContextConsumer } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { addPhotos } from '../../actions/field/add-photos.ts';
import { changeOpen, changeVisit } from '../../actions/field/change-visit.ts';
import { closeVisit, discardVisit } from '../../actions/field/close-visit.ts';
import { finishVisit } from '../../actions/field/finish-visit.ts';
import { localDate } from '../../actions/field/read-field.ts';
import { placePosition, takePosition } from '../../actions/field/take-position.ts';
import { closeDesk } from '../../actions/close-desk.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Documents } from '../../domain/derive/statement-moment.ts';
import { stepsBehind } from '../../domain/forms/step-of-stage.ts';
import { withAnswer } from '../../domain/forms/answers.ts';
import { visibleQuestions } from '../../domain/forms/visible-questions.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { Position } from '../../domain/geometry.ts';
import type { PhotoMarks } from '../../domain/inspections/photo-marks.ts';
import { visitProgress, type VisitPart, type VisitProgress } from '../../domain/inspections/visit-issues.ts';
import type { StageComparison, Visit } from '../../domain/inspections/visit.ts';
import { distanceMetres } from '../../geo/measure/distance-metres.ts';
import type { OpenVisit } from '../../state/field/field-state.ts';
import { recordSourceContext } from '../record-source-context.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { FieldElement } from './field-element.ts';
import { fieldStyles } from './field-styles.ts';
import { formStyles } from './form-styles.ts';
import { shownIssues } from './issue-words.ts';
import { positionDoubts, themesOf, visitEntry } from './visit-place.ts';
import type { AnswerDetail } from './ur-field-question.ts';
import './ur-discard-draft.ts';
import './ur-field-place.ts';
import './ur-field-question.ts';
import './ur-found-place.ts';
import './ur-inspector-name.ts';
import './ur-photo-sketch.ts';
import './ur-photo-strip.ts';
import './ur-remark.ts';
import './ur-save-bar.ts';
import './ur-stage-compare.ts';
import './ur-step-line.ts';
import './ur-trouble-note.ts';
import './ur-visit-header.ts';

const NO_UNITS: Vocabulary['units'] = [];

/**
 * The form of one visit: step line, one question a row, documents, photos, remark, position, and below it all the save bar.
 * Every change is in the draft on the disk before it is called saved.
 */
@customElement('ur-field-form')
export class UrFieldForm extends FieldElement {
  static override readonly styles = [baseStyles, controlStyles, fieldStyles, formStyles];

  @state() private units: Vocabulary['units'] = NO_UNITS;
  @state() private documents: Documents | null = null;
  @state() private marking: number | null = null;
  readonly #open = this.watch((field) => field.open);
  readonly #now = this.watch((field) => field.now);
  readonly #inspector = this.watch((field) => field.inspector);
  /** Asked in the form that was opened without a name, and there until it is closed: a field must not vanish under the finger. */
  #asksName = false;
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
    if (this.#open.value !== null) return;
    this.marking = null;
    this.#asksName = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const open = this.#open.value;
    if (!open) return nothing;
    this.#asksName ||= this.#inspector.value === null;
    const { visit } = open.draft;
    const entry = this.#entry(visit);
    const today = localDate(this.setting.clock());
    const base = this.#base.value;
    const doubts = positionDoubts(visit, entry, base.status === 'ready' ? base.value : null);
    const progress = visitProgress(visit, open.form, themesOf(entry, visit), { today, positionNeedsReason: doubts.length > 0, named: this.#inspector.value !== null });
    const steps = visibleQuestions(open.form, visit.answers, themesOf(entry, visit)).steps;
    const shown = steps.find(({ step }) => step.id === visit.step) ?? steps[0];
    const wrong = (part: VisitPart): boolean => open.tried && progress.parts.some((issue) => issue.part === part);
    return html`
      <ur-visit-header .visit=${visit} .entry=${entry} .form=${open.form} @ur-visit-close=${this.#later}></ur-visit-header>
      <ur-trouble-note></ur-trouble-note>
      <div class="scroll" @ur-answer=${this.#onAnswer} @ur-stage-compared=${this.#onCompare}>
        <ur-step-line
          .form=${open.form}
          .progress=${progress.steps}
          .chosen=${visit.step}
          .documented=${visit.documented ? stepsBehind(visit.documented.stage, open.form) : 0}
          @ur-step-choose=${(event: CustomEvent<string>) => changeVisit(this.setting, (each) => ({ ...each, step: event.detail }))}
        ></ur-step-line>
        ${shown ? html`<p class="hint step">${shown.step.definition[this.language]}</p>` : nothing}
        ${visit.subject.kind === 'new-site' ? this.#found(open, wrong) : nothing}
        ${shown?.questions.map(
          (question) => html`<ur-field-question
            data-part=${question.id}
            .question=${question}
            .answer=${visit.answers[question.id] ?? null}
            .issues=${shownIssues(open, progress, question.id)}
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
        ${this.#photos(open)}
        <ur-remark
          data-part="remark"
          .remark=${visit.remark}
          ?wrong=${wrong('remark')}
          @ur-remark-change=${(event: CustomEvent<string>) => changeVisit(this.setting, (each) => ({ ...each, remark: event.detail }))}
        ></ur-remark>
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
        ${this.#asksName ? html`<ur-inspector-name data-part="inspector" ?wrong=${wrong('inspector')}></ur-inspector-name>` : nothing}
        <ur-discard-draft .photos=${visit.photos.length} @ur-draft-discard=${this.#onDiscard}></ur-discard-draft>
      </div>
      <ur-save-bar
        .open=${open}
        .left=${progress.issues.length + progress.parts.length}
        @ur-save-finish=${() => this.#finish(progress)}
        @ur-save-later=${this.#later}
        @ur-save-again=${() => this.setting.saver.save()}
      ></ur-save-bar>
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
    if (await discardVisit(this.setting)) closeDesk(this.store);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-field-form': UrFieldForm;
  }
}
