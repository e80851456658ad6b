import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DocumentedStage, StageComparison } from '../../domain/inspections/visit.ts';
import type { Stage } from '../../domain/statement.ts';
import { stages } from '../../domain/terms.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { termLabel } from '../term-label.ts';
import { fieldStyles } from './field-styles.ts';
import { FieldView } from './field-view.ts';

const verdicts = ['agrees', 'differs', 'cannot-tell'] as const;

/** What the inspector saw, held against what the documents say, with their source. Sends `ur-stage-compared` with the comparison. */
@customElement('ur-stage-compare')
export class UrStageCompare extends FieldView {
  static override readonly styles = [
    baseStyles,
    fieldStyles,
    css`
      :host,
      fieldset {
        display: grid;
        gap: 10px;
      }
      .says b {
        font-size: var(--field-text);
      }
    `,
  ];

  @property({ attribute: false }) documented: DocumentedStage | null = null;
  @property({ attribute: false }) comparison: StageComparison | null = null;
  /** Title of the document that the stage rests on. */
  @property() source = '';
  @property({ attribute: false }) missing: readonly ('comparison' | 'observed-stage')[] = [];

  readonly #vocabulary = this.select((state) => state.vocabulary);

  override focus(options?: FocusOptions): void {
    const fieldset = this.renderRoot.querySelector(this.missing.includes('observed-stage') ? '#observed' : '#verdict');
    (fieldset?.querySelector<HTMLElement>('input:checked') ?? fieldset?.querySelector<HTMLElement>('input'))?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { documented, comparison } = this;
    if (!documented) return nothing;
    return html`<fieldset id="verdict" aria-describedby="says">
        <legend>${this.text('compare.title')}</legend>
        <p class="says hint" id="says">${this.#says(documented)}</p>
        <div class="options">
          ${verdicts.map((verdict) =>
            this.#option(verdict, this.text(`compare.${verdict}`), comparison?.verdict === verdict, () =>
              this.#tell({ verdict, observed: verdict === 'agrees' ? documented.stage : null }),
            ),
          )}
        </div>
        ${this.missing.includes('comparison') ? html`<p class="wrong">${this.text('issue.required')}</p>` : nothing}
      </fieldset>
      ${comparison?.verdict === 'differs' ? this.#observed(documented.stage, comparison.observed) : nothing}`;
  }

  #says({ stage, since }: DocumentedStage): TemplateResult {
    if (stage === 'unknown') return html`${this.text('compare.nothing')}`;
    const when = since === null ? '' : ` ${this.text('compare.since', { date: formatDate(this.language, since) })}`;
    return html`<b>${this.text('compare.documents', { stage: this.#label(stage) })}${when}</b>${this.source ? html`<br />${this.text('compare.source', { title: this.source })}` : nothing}`;
  }

  /** The documents' own stage is left out: who differs from it saw another. */
  #observed(documented: Stage, observed: Stage | null): TemplateResult {
    return html`<fieldset id="observed">
      <legend>${this.text('compare.observed')}</legend>
      <div class="options">
        ${stages
          .filter((stage) => stage !== documented && stage !== 'unknown')
          .map((stage) => this.#option(stage, this.#label(stage), observed === stage, () => this.#tell({ verdict: 'differs', observed: stage })))}
      </div>
      ${this.missing.includes('observed-stage') ? html`<p class="wrong">${this.text('issue.required')}</p>` : nothing}
    </fieldset>`;
  }

  #option(value: string, label: string, checked: boolean, choose: () => void): TemplateResult {
    return html`<label class="option"><input type="radio" value=${value} .checked=${checked} @change=${choose} /><span>${label}</span></label>`;
  }

  #label(stage: Stage): string {
    const vocabulary = this.#vocabulary.value;
    return vocabulary.status === 'ready' ? termLabel(vocabulary.value, 'stages', stage, this.language) : stage;
  }

  #tell(comparison: StageComparison): void {
    this.send('ur-stage-compared', comparison);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-stage-compare': UrStageCompare;
  }
}
