import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { AnswerIssue } from '../../domain/forms/answer-issues.ts';
import type { Answer } from '../../domain/forms/answers.ts';
import type { Question } from '../../domain/forms/form.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { fieldStyles } from './field-styles.ts';
import { FieldView } from './field-view.ts';
import { issueWords } from './issue-words.ts';

/** What `ur-answer` carries. */
export interface AnswerDetail {
  readonly question: string;
  readonly answer: Answer | null;
}

type Of<K extends Question['kind']> = Extract<Question, { kind: K }>;

/** One question of a form with its answer: equal big buttons, or one field. Sends `ur-answer` at every change. */
@customElement('ur-field-question')
export class UrFieldQuestion extends FieldView {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    fieldStyles,
    css`
      fieldset,
      .field {
        display: grid;
        gap: 10px;
      }
      .number {
        display: grid;
        grid-template-columns: var(--field-target) minmax(0, 1fr) auto var(--field-target);
        gap: 10px;
        align-items: center;
      }
      .number input {
        font-size: 20px;
        font-variant-numeric: tabular-nums;
        text-align: center;
      }
      .date {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 10px;
      }
      .rating .options {
        grid-template-columns: repeat(5, minmax(0, 1fr));
      }
      .ends {
        display: flex;
        justify-content: space-between;
      }
      .under {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        justify-content: space-between;
        align-items: center;
      }
      .meaning {
        display: grid;
        gap: 4px;
        padding: 4px 0 8px;
        line-height: 1.6;
      }
    `,
  ];

  @property({ attribute: false }) question: Question | null = null;
  @property({ attribute: false }) answer: Answer | null = null;
  /** What is wrong, once it is time to say so. */
  @property({ attribute: false }) issues: readonly AnswerIssue[] = [];
  @property({ attribute: false }) units: Vocabulary['units'] = [];
  /** ISO date of here and now, for the button that sets it. */
  @property() today = '';

  /** Moves the focus to the answer given, or to the first that can be given. */
  override focus(options?: FocusOptions): void {
    const target = this.renderRoot.querySelector<HTMLElement>('input:checked') ?? this.renderRoot.querySelector<HTMLElement>('input, textarea');
    target?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { question } = this;
    if (!question) return nothing;
    const grouped = question.kind === 'choice' || question.kind === 'choices' || question.kind === 'rating';
    const body = html`${this.#input(question)}
      ${question.hint ? html`<p class="hint" id="hint">${question.hint[this.language]}</p>` : nothing}
      ${this.issues.length > 0 ? html`<p class="wrong" id="wrong">${this.issues.map((issue) => issueWords(this.language, issue)).join(' ')}</p>` : nothing}
      ${this.#under(question)}`;
    return grouped
      ? html`<fieldset class=${question.kind} aria-describedby="hint wrong"><legend>${this.#ask(question)}</legend>${body}</fieldset>`
      : html`<div class="field"><label class="ask" for="answer">${this.#ask(question)}</label>${body}</div>`;
  }

  #ask({ label, required }: Question): TemplateResult {
    return html`${label[this.language]}${required ? nothing : html`<span class="optional">${this.language === 'en' ? ' ' : ''}${this.text('form.optional')}</span>`}`;
  }

  #under(question: Question): TemplateResult | typeof nothing {
    const meanings = 'options' in question ? question.options.filter(({ definition }) => definition) : [];
    const clear = this.answer !== null && (question.kind === 'choice' || question.kind === 'rating') && !question.required;
    if (!question.definition && meanings.length === 0 && !clear) return nothing;
    return html`<div class="under">
      ${question.definition || meanings.length > 0
        ? html`<details>
            <summary>${this.text('form.explain')}</summary>
            <div class="meaning">
              ${question.definition ? html`<p>${question.definition[this.language]}</p>` : nothing}
              ${meanings.map(({ label, definition }) => html`<p><b>${label[this.language]}</b> ${definition?.[this.language]}</p>`)}
            </div>
          </details>`
        : nothing}
      ${clear ? html`<button class="link" @click=${this.#clear}>${this.text('form.clear')}</button>` : nothing}
    </div>`;
  }

  #input(question: Question): TemplateResult {
    switch (question.kind) {
      case 'choice':
        return html`<div class="options">
          ${question.options.map(({ value, label }) => this.#option('radio', value, label[this.language], this.answer === value, () => this.#tell(value)))}
        </div>`;
      case 'choices':
        return html`<div class="options">
          ${question.options.map(({ value, label }) =>
            this.#option('checkbox', value, label[this.language], this.#chosen.includes(value), () => this.#toggle(question, value)),
          )}
        </div>`;
      case 'rating':
        return html`<div class="options">
            ${[1, 2, 3, 4, 5].map((value) => this.#option('radio', String(value), String(value), this.answer === value, () => this.#tell(value)))}
          </div>
          <div class="ends hint"><span>1 ${question.lowest[this.language]}</span><span>5 ${question.highest[this.language]}</span></div>`;
      case 'number':
        return this.#number(question);
      case 'text':
        return this.#textField(question);
      case 'date':
        return html`<div class="date">
          <input
            id="answer"
            type="date"
            .value=${live(typeof this.answer === 'string' ? this.answer : '')}
            aria-describedby="hint wrong"
            aria-invalid=${this.issues.length > 0}
            @change=${(event: Event) => this.#tell((event.target as HTMLInputElement).value)}
          />
          <button class="button" @click=${() => this.#tell(this.today)}>${this.text('form.today')}</button>
        </div>`;
    }
  }

  #option(type: 'radio' | 'checkbox', value: string, label: string, checked: boolean, choose: () => void): TemplateResult {
    return html`<label class="option">
      <input type=${type} name="answer" value=${value} .checked=${live(checked)} @change=${choose} />
      <span>${label}</span>
    </label>`;
  }

  #number({ unit, counter, minimum, maximum, whole }: Of<'number'>): TemplateResult {
    const value = typeof this.answer === 'number' ? this.answer : null;
    const term = this.units.find(({ id }) => id === unit);
    const step = (by: number): void => this.#tell(Math.min(maximum, Math.max(minimum, (value ?? (by > 0 ? minimum - by : minimum)) + by)));
    return html`<div class="number">
      <button class="icon-button framed" aria-label=${this.text('form.less')} @click=${() => step(-1)}>${icon('minus')}</button>
      <input
        id="answer"
        type="number"
        inputmode=${whole ? 'numeric' : 'decimal'}
        min=${minimum}
        max=${maximum}
        step=${whole ? 1 : 'any'}
        placeholder=${this.text('form.range', { minimum: formatNumber(minimum), maximum: formatNumber(maximum) })}
        .value=${live(value === null ? '' : String(value))}
        aria-describedby="unit hint wrong"
        aria-invalid=${this.issues.length > 0}
        @input=${this.#onNumber}
      />
      <span id="unit">${(counter ?? term?.label)?.[this.language] ?? ''}</span>
      <button class="icon-button framed" aria-label=${this.text('form.more')} @click=${() => step(1)}>${icon('plus')}</button>
    </div>`;
  }

  #textField({ longest, lines = 1 }: Of<'text'>): TemplateResult {
    const value = typeof this.answer === 'string' ? this.answer : '';
    const tell = (event: Event): void => this.#tell((event.target as HTMLInputElement | HTMLTextAreaElement).value);
    const { length } = Array.from(value);
    const field =
      lines > 1
        ? html`<textarea id="answer" rows=${lines} .value=${live(value)} aria-describedby="hint wrong" aria-invalid=${this.issues.length > 0} @input=${tell}></textarea>`
        : html`<input id="answer" type="text" .value=${live(value)} aria-describedby="hint wrong" aria-invalid=${this.issues.length > 0} @input=${tell} />`;
    // A count only where it begins to matter.
    return html`${field}${length > longest * 0.8 ? html`<p class="hint">${this.text('form.chars', { length, longest })}</p>` : nothing}`;
  }

  get #chosen(): readonly string[] {
    return typeof this.answer === 'object' && this.answer !== null ? this.answer : [];
  }

  /** An exclusive option takes all others away, and any other takes it away. */
  #toggle({ options }: Of<'choices'>, value: string): void {
    const alone = (candidate: string): boolean => options.some((option) => option.value === candidate && option.alone);
    const chosen = this.#chosen;
    if (chosen.includes(value)) this.#tell(chosen.filter((each) => each !== value));
    else if (alone(value)) this.#tell([value]);
    // In the order of the form, so that the same answers are the same bytes.
    else this.#tell(options.map((option) => option.value).filter((each) => each === value || (chosen.includes(each) && !alone(each))));
  }

  readonly #onNumber = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    // What is no number yet, as "-", has an empty value: the field keeps it, the answer is none.
    this.#tell(field.value === '' ? null : field.valueAsNumber);
  };

  readonly #clear = (): void => {
    this.#tell(null);
    void this.updateComplete.then(() => this.focus());
  };

  #tell(answer: Answer | null): void {
    if (this.question) this.send('ur-answer', { question: this.question.id, answer } satisfies AnswerDetail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-field-question': UrFieldQuestion;
  }
}
