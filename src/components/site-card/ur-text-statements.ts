import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Figure } from '../../domain/derive/newest-figures.ts';
import type { Statement } from '../../domain/statement.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { CardSection } from './card-section.ts';
import { cardStyles } from './card-styles.ts';
import { sourceLink } from './source-link.ts';

/** Statements in words with their sources: what a record is, its background, results, plans. */
@customElement('ur-text-statements')
export class UrTextStatements extends CardSection {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      dl > div + div {
        margin-top: var(--ur-space-3);
      }
      dt {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--ur-space-2);
        font-weight: 600;
      }
      dt .small {
        font-weight: 400;
      }
      dd,
      p {
        line-height: 1.6;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) figures: readonly Figure[] = [];
  /** Without heading and field names, for the text that opens a card. */
  @property({ type: Boolean }) lede = false;

  override render(): TemplateResult | typeof nothing {
    const statements = this.figures.flatMap(({ newest }) => newest);
    if (statements.length === 0) return nothing;
    if (this.lede) return html`<section class="section">${statements.map((statement) => html`<p>${this.#text(statement)}</p>`)}</section>`;
    return html`
      <section class="section">
        <div class="head"><h3>${this.t('card.about.heading')}</h3></div>
        <dl>
          ${statements.map(
            (statement) => html`<div>
              <dt>
                ${this.words.field(statement)}
                <span class="muted small number">${this.words.time(statement)}</span>
              </dt>
              <dd>${this.#text(statement)}</dd>
            </div>`,
          )}
        </dl>
      </section>
    `;
  }

  #text(statement: Statement): TemplateResult {
    const { text, lang } = this.words.value(statement);
    return html`<span lang=${lang ?? nothing}>${text}</span>
      ${sourceLink(statement, this.words.field(statement), this.words)}
      ${statement.note ? html`<span class="muted small">${statement.note[this.language]}</span>` : nothing}`;
  }
}
