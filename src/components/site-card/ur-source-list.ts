import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { groupBy } from '../../domain/derive/group-by.ts';
import type { Statement } from '../../domain/statement.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { CardSection } from './card-section.ts';
import { cardStyles } from './card-styles.ts';
import { publishedWords } from './source-link.ts';

/** The documents a card rests on, with publisher, date and the sections that speak of its record. */
@customElement('ur-source-list')
export class UrSourceList extends CardSection {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      li {
        padding: 2px 0;
        line-height: 1.5;
        border-radius: 4px;
      }
      li > .facts {
        display: block;
      }
      ul ul li {
        padding-left: var(--ur-space-3);
        font-size: var(--ur-text-caption, 12px);
      }
    `,
  ];

  @property({ attribute: false }) statements: readonly Statement[] = [];

  /** Moves the focus to a document of the list. */
  focusDocument(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-document="${CSS.escape(id)}"]`)?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.statements.length === 0) return nothing;
    const groups = groupBy(this.statements, ({ document }) => document);
    return html`
      <section class="section">
        <div class="head"><h3>${this.t('card.sources.heading')}</h3></div>
        <ul>
          ${[...groups.values()].map((group) => this.#document(group))}
        </ul>
      </section>
    `;
  }

  #document(statements: readonly Statement[]): TemplateResult | typeof nothing {
    const [first] = statements;
    if (!first) return nothing;
    const document = this.words.document(first);
    const sections = [...new Set(statements.map(({ section }) => section))];
    const { language } = this;
    return html`<li tabindex="-1" data-document=${document.id}>
      ${language === 'en' ? html`${document.title.en} ` : nothing}<span lang=${language === 'en' ? 'zh-Hans' : nothing}
        >《${document.title.zh}》</span
      >
      <span class="muted small facts"
        ><span>${document.publisher[language]}</span><span class="number">${publishedWords(document, this.words)}</span></span
      >
      <ul class="muted" lang=${language === 'en' ? 'zh-Hans' : nothing}>
        ${sections.map((section) => html`<li>${section}</li>`)}
      </ul>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-source-list': UrSourceList;
  }
}
