import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { groupBy } from '../../domain/derive/group-by.ts';
import type { ProgressStep } from '../../domain/derive/progress.ts';
import type { Statement } from '../../domain/statement.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { CardSection } from './card-section.ts';
import { cardStyles } from './card-styles.ts';
import { sourceLink } from './source-link.ts';

/** The dated line of a project: stages and milestones from old to new, the newest report filled, plans hollow. */
@customElement('ur-progress')
export class UrProgress extends CardSection {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      ol {
        display: grid;
        grid-template-columns: max-content 1fr;
      }
      li {
        position: relative;
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        column-gap: var(--ur-space-4);
        padding: 3px 0 3px 24px;
        line-height: 1.5;
      }
      li::before {
        content: '';
        position: absolute;
        z-index: 1;
        top: 8px;
        left: 2px;
        width: 11px;
        height: 11px;
        border: 2px solid var(--ur-text);
        border-radius: 50%;
        background: var(--ur-surface);
      }
      li + li::after {
        content: '';
        position: absolute;
        bottom: calc(100% - 9px);
        left: 8px;
        width: 0;
        height: 100%;
        border-left: 2px solid var(--ur-line-strong);
        transform: translateX(-50%);
      }
      li.newest::before {
        left: 0;
        top: 6px;
        width: 15px;
        height: 15px;
        background: var(--ur-text);
      }
      li.planned::before {
        border: 2px dotted var(--ur-text-muted);
      }
      li.planned::after {
        border-left-style: dashed;
      }
      li.newest .what {
        font-weight: 600;
      }
      .what,
      .note {
        overflow-wrap: anywhere;
      }
      .note {
        grid-column: 2;
        font-size: var(--ur-text-caption, 12px);
        line-height: 1.5;
      }
      @media (forced-colors: active) {
        li.newest::before {
          forced-color-adjust: none;
          border-color: CanvasText;
          background: CanvasText;
        }
      }
      @media print {
        li.newest::before {
          print-color-adjust: exact;
        }
      }
    `,
  ];

  @property({ attribute: false }) steps: readonly ProgressStep[] = [];

  override render(): TemplateResult {
    const statements = this.steps.flatMap((step) => step.statements);
    const documents = new Set(statements.map(({ document }) => document));
    const [first] = statements;
    const common = documents.size === 1;
    return html`
      <section class="section">
        <div class="head">
          <h3>${this.t('card.progress.heading')}</h3>
          ${first
            ? html`<span class="muted small number facts"
                ><span>${this.t('card.statements', { count: statements.length })}</span
                ><span>${common ? this.#source(first) : this.t('card.documents', { count: documents.size })}</span></span
              >`
            : nothing}
        </div>
        ${statements.length === 0
          ? html`<p class="muted">${this.t('card.progress.empty')}</p>`
          : html`<ol>
              ${this.steps.map((step) => this.#step(step, common))}
            </ol>`}
      </section>
    `;
  }

  #step({ kind, planned, newest, statements }: ProgressStep, common: boolean): TemplateResult {
    const [first] = statements;
    const date = kind === 'date' ? formatDate(this.language, String(first.value)) : this.words.time(first);
    const what = kind === 'date' ? this.words.field(first) : this.words.stage(String(first.value));
    const notes = [...new Set(statements.flatMap(({ note }) => note?.[this.language] ?? []))];
    const interpreted = statements.every(({ basis }) => basis === 'interpreted');
    return html`<li class="${newest ? 'newest' : ''} ${planned ? 'planned' : ''}" aria-current=${newest ? 'step' : nothing}>
      <span class="muted number">${date}</span>
      <span class="what"
        >${what} ${planned && first.value !== 'planned' ? html`<span class="nature target">${this.t('card.progress.planned')}</span>` : nothing}
        ${interpreted ? html`<span class="nature">${this.t('card.history.interpreted')}</span>` : nothing}
        ${newest ? html`<span class="hidden-visually">${this.t('card.progress.newest')}</span>` : nothing}</span
      >
      ${common && notes.length === 0
        ? nothing
        : html`<span class="note muted">${notes.join(this.language === 'zh' ? '' : ' ')} ${common ? nothing : this.#sources(statements)}</span>`}
    </li>`;
  }

  /** One link per document of a step. */
  #sources(statements: readonly Statement[]): TemplateResult[] {
    const byDocument = groupBy(statements, ({ document }) => document);
    return [...byDocument.values()].flatMap(([first]) => (first ? [this.#source(first)] : []));
  }

  #source(statement: Statement): TemplateResult {
    return sourceLink(statement, this.t('card.progress.heading'), this.words);
  }
}
