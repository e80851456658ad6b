import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { groupBy } from '../../domain/derive/group-by.ts';
import { statementMoment } from '../../domain/derive/statement-moment.ts';
import type { Statement } from '../../domain/statement.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { CardSection } from './card-section.ts';
import { cardStyles } from './card-styles.ts';
import { reportLink } from './report-link.ts';
import { publishedWords, shortTitle } from './source-link.ts';

/** Every statement about a record, newest first, by the year it speaks of; with value in both measures, source and section. */
@customElement('ur-statement-history')
export class UrStatementHistory extends CardSection {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      h3 {
        font-size: 16px;
      }
      h4 {
        margin: var(--ur-space-3) 0 0;
        color: var(--ur-text-muted);
      }
      li {
        padding: var(--ur-space-2) 0;
        line-height: 1.5;
        overflow-wrap: anywhere;
      }
      li + li {
        border-top: 1px solid var(--ur-line);
      }
      .what {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--ur-space-2);
      }
      .time {
        margin-left: auto;
      }
      .value {
        font-weight: 600;
      }
      @media print {
        li {
          break-inside: avoid;
        }
        .section {
          break-inside: auto;
        }
      }
    `,
  ];

  /** Newest first. */
  @property({ attribute: false }) statements: readonly Statement[] = [];
  /** Names by which they are cited. */
  @property({ attribute: false }) ids: ReadonlyMap<Statement, string> = new Map();

  /** Moves the focus to the heading. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus(options);
  }

  override render(): TemplateResult {
    const years = groupBy(this.statements, (statement) => statementMoment(statement, this.words.documents).to.slice(0, 4));
    return html`
      <section class="section">
        <h3 tabindex="-1">${this.t('card.history.heading', { count: this.statements.length })}</h3>
        ${years.size === 0 ? html`<p class="muted">${this.t('card.history.empty')}</p>` : nothing}
        ${[...years].map(
          ([year, statements]) => html`<h4 class="number">${year}</h4>
            <ul>
              ${statements.map((statement) => this.#statement(statement, this.ids.get(statement)))}
            </ul>`,
        )}
      </section>
    `;
  }

  #statement(statement: Statement, id: string | undefined): TemplateResult {
    const { text, unit, lang, other } = this.words.value(statement);
    const document = this.words.document(statement);
    const isProse = typeof statement.value === 'string' && text.length > 24;
    return html`<li>
      <div class="what">
        <span class="nature ${statement.nature}">${this.words.nature(statement)}</span>
        <span>${this.words.field(statement)}</span>
        ${statement.basis === 'interpreted' ? html`<span class="nature">${this.t('card.history.interpreted')}</span>` : nothing}
        <span class="time muted small number">${this.words.time(statement)}</span>
      </div>
      <p>
        <span class="number ${isProse ? '' : 'value'}" lang=${lang ?? nothing}>${text}</span> ${unit}
        ${other ? html`<span class="muted small number">= <span lang=${other.lang ?? nothing}>${other.text}</span></span>` : nothing}
      </p>
      <p class="muted small">
        ${shortTitle(document, this.words)} <span class="number">${publishedWords(document, this.words)}</span>
        <span lang="zh-Hans">${statement.section}</span>
      </p>
      ${statement.note ? html`<p class="small">${statement.note[this.language]}</p>` : nothing}
      ${id === undefined ? nothing : reportLink(this, this.language, id, this.words.field(statement))}
    </li>`;
  }
}
