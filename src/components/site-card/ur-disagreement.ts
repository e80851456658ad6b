import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Disagreement } from '../../domain/derive/disagreements.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { CardSection } from './card-section.ts';
import { cardStyles } from './card-styles.ts';
import { emit } from './emit.ts';
import { publishedWords, shortTitle } from './source-link.ts';

/** Contradictions between statements: both values, both sources, and the possible reason or that none is stated. */
@customElement('ur-disagreement')
export class UrDisagreement extends CardSection {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      .box {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 var(--ur-space-3);
        padding: var(--ur-space-3);
        border: 1px solid transparent;
        border-radius: var(--ur-radius-control);
        background: var(--ur-warn-soft);
      }
      .box > svg.icon {
        margin-top: 1px;
        color: var(--ur-warn);
      }
      h4 {
        margin-top: var(--ur-space-2);
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 2px var(--ur-space-3);
        margin: var(--ur-space-1) 0;
      }
      dt {
        font-weight: 600;
      }
      dd {
        overflow-wrap: anywhere;
      }
      .link {
        color: inherit;
      }
    `,
  ];

  @property({ attribute: false }) disagreements: readonly Disagreement[] = [];

  /** Moves the focus to the note. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.box')?.focus(options);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.disagreements.length === 0) return nothing;
    return html`
      <section class="section">
        <div class="box" tabindex="-1">
          ${icon('warning')}
          <div>
            <h3>${this.t('card.disagree.heading')}</h3>
            ${this.disagreements.map((disagreement) => this.#note(disagreement))}
            <button class="link" @click=${() => emit(this, 'ur-history-open')}>${this.t('card.disagree.show')}</button>
          </div>
        </div>
      </section>
    `;
  }

  #note({ statements, reason }: Disagreement): TemplateResult {
    const [first] = statements;
    return html`
      <h4>${this.t('card.disagree.what', { field: this.words.field(first), date: this.words.time(first) })}</h4>
      <dl>
        ${statements.map((statement) => {
          const document = this.words.document(statement);
          return html`<dt class="number">${this.words.valueLine(statement)}</dt>
            <dd>${shortTitle(document, this.words)} <span class="number">${publishedWords(document, this.words)}</span></dd>`;
        })}
      </dl>
      <p>${this.t(`card.disagree.reason.${reason}`)}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-disagreement': UrDisagreement;
  }
}
