import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Figure } from '../../domain/derive/newest-figures.ts';
import type { Statement } from '../../domain/statement.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { CardSection } from './card-section.ts';
import { cardStyles } from './card-styles.ts';
import { emit } from './emit.ts';
import { sourceLink } from './source-link.ts';

/** Rows shown before "show all"; a card of the whole district has dozens. */
const FIRST_ROWS = 8;

/** The newest figures with nature, time and source, and the expected ones on which the documents are silent. */
@customElement('ur-figures')
export class UrFigures extends CardSection {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      li {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: baseline;
        gap: 0 var(--ur-space-2);
        padding: 7px 0;
        line-height: 1.5;
      }
      li + li {
        border-top: 1px solid var(--ur-line);
      }
      .value {
        max-width: 200px;
        text-align: right;
        overflow-wrap: anywhere;
      }
      .value b {
        font-size: 1.15em;
        font-weight: 600;
      }
      .other {
        grid-column: 1 / -1;
        text-align: right;
      }
      .below {
        display: flex;
        grid-column: 1 / -1;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 var(--ur-space-3);
      }
      .note {
        grid-column: 1 / -1;
        max-width: 60ch;
      }
      .silent {
        grid-column: 1 / span 2;
      }
      .all {
        margin-top: var(--ur-space-2);
      }
    `,
  ];

  @property({ attribute: false }) figures: readonly Figure[] = [];
  /** Ids of expected fields that no document gives. */
  @property({ attribute: false }) missing: readonly string[] = [];
  @state() private showAll = false;

  override render(): TemplateResult | typeof nothing {
    const { figures, missing } = this;
    if (figures.length === 0 && missing.length === 0) return nothing;
    const statements = figures.flatMap(({ newest }) => newest);
    const [first] = statements;
    const common = statements.length > 1 && new Set(statements.map(({ document }) => document)).size === 1;
    const shown = this.showAll ? figures : figures.slice(0, FIRST_ROWS);
    return html`
      <section class="section">
        <div class="head">
          <h3 id="heading">${this.t('card.figures.heading')}</h3>
          ${common && first
            ? html`<span class="muted small">${this.t('card.figures.all-from')} ${this.#source(first, this.t('card.figures.heading'))}</span>`
            : nothing}
        </div>
        <ul>
          ${shown.map((figure) => figure.newest.map((statement, index) => this.#row(statement, index === 0 ? figure.earlier.length : 0, common)))}
          ${missing.map(
            (field) => html`<li>
              <span class="silent">${this.words.field({ field })}</span>
              <span class="value muted">${this.t('card.figures.silent')}</span>
            </li>`,
          )}
        </ul>
        ${figures.length > FIRST_ROWS
          ? html`<button class="link all" aria-expanded=${this.showAll ? 'true' : 'false'} @click=${() => (this.showAll = !this.showAll)}>
              ${this.showAll ? this.t('card.figures.fewer') : this.t('card.figures.all', { count: figures.length })}
            </button>`
          : nothing}
      </section>
    `;
  }

  #row(statement: Statement, earlier: number, common: boolean): TemplateResult {
    const { text, unit, lang, other } = this.words.value(statement);
    const field = this.words.field(statement);
    const date = this.words.time(statement);
    const until = statement.nature === 'target' && statement.asOf !== undefined;
    const time = statement.period ? date : this.t(until ? 'card.figures.until' : 'card.figures.as-of', { date });
    return html`<li>
      <span class="nature ${statement.nature}">${this.words.nature(statement)}</span>
      <span>${field}</span>
      <span class="value number" lang=${lang ?? nothing} title=${other ? `= ${other.text}` : nothing}
        ><b>${text}</b> <span class="muted small">${unit}</span></span
      >
      ${other?.lang
        ? html`<span class="other muted small">${this.t('card.figures.stated-as')} <span lang=${other.lang}>${other.text}</span></span>`
        : nothing}
      <div class="below">
        <span class="muted small number facts"
          ><span>${time}</span
          >${earlier > 0
            ? html`<span
                ><button class="link small" @click=${() => emit(this, 'ur-history-open')}>
                  ${this.t('card.figures.earlier', { count: earlier })}
                </button></span
              >`
            : nothing}</span
        >
        ${common ? nothing : this.#source(statement, field)}
      </div>
      ${statement.note ? html`<p class="note muted small">${statement.note[this.language]}</p>` : nothing}
    </li>`;
  }

  #source(statement: Statement, field: string): TemplateResult {
    return sourceLink(statement, field, this.words);
  }
}
