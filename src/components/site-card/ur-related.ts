import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { RelatedRecords } from '../../domain/derive/related-records.ts';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import type { TextKey } from '../../i18n/dictionary.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { UrElement } from '../ur-element.ts';
import { cardStyles } from './card-styles.ts';
import { emit } from './emit.ts';

/** Rows of one list before "show all". */
const FIRST_ROWS = 4;

/** Other records that belong here: parent, parts, those at the same place or somewhere in the same area. */
@customElement('ur-related')
export class UrRelated extends UrElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      h4 {
        margin-top: var(--ur-space-2);
        color: var(--ur-text-muted);
        font-weight: 400;
        font-size: var(--ur-text-caption, 12px);
      }
      .record {
        display: flex;
        align-items: center;
        gap: var(--ur-space-2);
        width: 100%;
        min-height: 32px;
        padding: 2px 0;
        color: var(--ur-accent);
      }
      .record:hover .name {
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      ur-mark {
        flex: none;
        width: 27px;
      }
      .official {
        color: var(--ur-text-muted);
      }
      @media (pointer: coarse), (max-width: 719px) {
        .record {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) related!: RelatedRecords;
  @state() private opened: ReadonlySet<TextKey> = new Set();

  override render(): TemplateResult | typeof nothing {
    const { parent, members, samePlace, sameArea } = this.related;
    if (!parent && members.length + samePlace.length + sameArea.length === 0) return nothing;
    return html`
      <section class="section">
        <div class="head"><h3>${this.t('card.related.heading')}</h3></div>
        ${this.#list('card.related.parent', parent ? [parent] : [])} ${this.#list('card.related.members', members)}
        ${this.#list('card.related.place', samePlace)} ${this.#list('card.related.area', sameArea)}
      </section>
    `;
  }

  #list(heading: TextKey, entries: readonly CatalogueEntry[]): TemplateResult | typeof nothing {
    if (entries.length === 0) return nothing;
    const all = this.opened.has(heading) || entries.length <= FIRST_ROWS + 1;
    return html`
      <h4>${this.t(heading)} <span class="number">${entries.length > 1 ? entries.length : ''}</span></h4>
      <ul>
        ${(all ? entries : entries.slice(0, FIRST_ROWS)).map((entry) => html`<li>${this.#record(entry)}</li>`)}
      </ul>
      ${all
        ? nothing
        : html`<button class="link" @click=${() => (this.opened = new Set([...this.opened, heading]))}>
            ${this.t('card.related.all', { count: entries.length })}
          </button>`}
    `;
  }

  #record({ id, name, themes, facts }: CatalogueEntry): TemplateResult {
    return html`<button class="record" @click=${() => emit(this, 'ur-record-open', { id })}>
      <ur-mark theme=${themes[0]} stage=${shownStage(facts).stage} size="20" aria-hidden="true"></ur-mark>
      <span
        ><span class="name">${name[this.language]}</span>
        ${this.language === 'en' ? html`<span class="official small" lang="zh-Hans">${name.zh}</span>` : nothing}</span
      >
    </button>`;
  }
}
