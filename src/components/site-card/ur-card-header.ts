import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { findTerm } from '../../domain/derive/find-term.ts';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { subdistrictNamer } from '../subdistrict-name.ts';
import { UrElement } from '../ur-element.ts';
import { cardStyles } from './card-styles.ts';
import { emit } from './emit.ts';

/** Top of a card: mark, name in both languages, close button; below it the tags. */
@customElement('ur-card-header')
export class UrCardHeader extends UrElement {
  static override styles = [
    baseStyles,
    cardStyles,
    css`
      :host {
        display: contents;
      }
      .title {
        position: sticky;
        z-index: 2;
        top: 0;
        display: flex;
        align-items: start;
        gap: var(--ur-space-3);
        padding: var(--ur-space-3) var(--ur-space-2) var(--ur-space-2) var(--ur-space-4);
        background: var(--ur-surface);
      }
      ur-mark {
        flex: none;
        width: 42px;
        margin: 4px 0 0 -4px;
      }
      .names {
        flex: 1;
        min-width: 0;
        padding-top: 2px;
        overflow-wrap: anywhere;
      }
      h2 {
        margin: 0;
        font-size: 20px;
        font-weight: 600;
        line-height: 1.3;
      }
      h2:focus-visible {
        border-radius: 4px;
        outline-width: 2px;
        outline-offset: 0;
        box-shadow: none;
      }
      .other {
        margin-top: 3px;
        font-size: var(--ur-text-small, 13px);
        line-height: 1.4;
      }
      .close {
        flex: none;
        display: grid;
        place-items: center;
        width: 44px;
        height: 44px;
        border-radius: var(--ur-radius-control);
      }
      .close:hover {
        background: var(--ur-surface-alt);
      }
      .tags {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding: 0 var(--ur-space-4) var(--ur-space-3);
      }
      .tag {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 28px;
        padding: 1px 10px;
        border: 1px solid var(--ur-line);
        border-radius: var(--ur-radius-control);
        background: var(--ur-surface-alt);
        font-size: var(--ur-text-small, 13px);
        line-height: 1.4;
      }
      .tag.next {
        border-style: dashed;
        border-color: var(--ur-line-strong);
        background: var(--ur-surface);
      }
      .tag .part + .part::before {
        content: '';
        display: inline-block;
        width: 1px;
        height: 0.8em;
        margin-right: 6px;
        background: var(--ur-line-strong);
      }
      .disagree {
        border-color: var(--ur-warn);
        background: var(--ur-warn-soft);
        color: var(--ur-warn);
        font-weight: 600;
      }
      .disagree svg.icon {
        width: 16px;
        height: 16px;
      }
      @media (pointer: coarse), (max-width: 719px) {
        button.tag {
          min-height: 44px;
        }
      }
      @media print {
        .title {
          position: static;
          padding-inline: 0;
        }
        .tags {
          padding-inline: 0;
        }
        .close {
          display: none;
        }
        h2:focus-visible {
          outline: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) entry!: CatalogueEntry;
  @property({ attribute: false }) vocabulary!: Vocabulary;
  /** How many contradictions there are among the statements; 0 while they are not here yet. */
  @property({ type: Number }) disagreements = 0;

  /** True where the card shows all statements, whatever years are chosen. */
  @property({ type: Boolean }) whole = false;

  readonly #base = this.select((state) => state.base);
  readonly #years = this.select((state) => state.filter.years);

  /** Moves the focus to the name, so that a screen reader says what was opened. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options);
  }

  override render(): TemplateResult {
    const { name, themes } = this.entry;
    const { stage } = shownStage(this.entry.facts, this.#atYear);
    const [title, other] = this.language === 'zh' ? [name.zh, name.en] : [name.en, name.zh];
    return html`
      <div class="title">
        <ur-mark theme=${themes[0]} stage=${stage} size="32" aria-hidden="true"></ur-mark>
        <div class="names">
          <h2 tabindex="-1" id="title">${title}</h2>
          <div class="other muted" lang=${this.language === 'zh' ? 'en' : 'zh-Hans'}>${other}</div>
        </div>
        <button class="close" aria-label=${this.t('card.close')} @click=${() => emit(this, 'ur-card-close')}>
          ${icon('close')}
        </button>
      </div>
      <div class="tags" role="group" aria-label=${this.t('card.tags')}>
        ${this.#stageTags()} ${this.#placeTag()} ${this.#campaignTag()} ${this.#listTags()} ${this.#disagreementTag()}
      </div>
    `;
  }

  /** The year at whose end the stage is shown; null for now. */
  get #atYear(): number | null {
    return this.whole ? null : (this.#years.value?.to ?? null);
  }

  #stageTags(): TemplateResult {
    const { stage, since, next } = shownStage(this.entry.facts, this.#atYear);
    const label = (id: string): string => findTerm(this.vocabulary.stages, id).label[this.language];
    const date = since === null ? nothing : html`<span class="number">${formatDate(this.language, since)}</span>`;
    return html`
      <span class="tag stage"><b>${label(stage)}</b> ${date}</span>
      ${next
        ? html`<span class="tag next"
            ><span class="part">${this.t('card.next-short')}</span>
            <span class="part">${label(next.stage)} <span class="number">${formatDate(this.language, next.date)}</span></span></span
          >`
        : nothing}
    `;
  }

  #placeTag(): TemplateResult | typeof nothing {
    const { subdistricts, districtWide } = this.entry;
    if (districtWide || subdistricts.length === 0) return nothing;
    const base = this.#base.value;
    const nameOf = subdistrictNamer(base.status === 'ready' ? base.value : null, this.language);
    return html`${subdistricts.slice(0, 3).map((zh) => {
      const shown = nameOf(zh);
      const translated = this.language === 'en' && shown !== zh.replace(/街道$/, '');
      return html`<span class="tag" lang=${this.language === 'zh' || translated ? nothing : 'zh-Hans'}
        >${this.language === 'zh' ? zh : shown}</span
      >`;
    })}${subdistricts.length > 3 ? html`<span class="tag number">+${subdistricts.length - 3}</span>` : nothing}`;
  }

  #campaignTag(): TemplateResult | typeof nothing {
    const { campaign } = this.entry;
    if (!campaign) return nothing;
    const name = this.vocabulary.campaigns.find(({ no }) => no === campaign.no)?.label[this.language];
    return html`<span class="tag" title=${name ?? nothing}
      ><span class="part">${this.t('card.campaign', { no: campaign.no })}</span> ${campaign.basis === 'inferred'
        ? html`<span class="part muted">${this.t('card.inferred')}</span>`
        : nothing}</span
    >`;
  }

  #listTags(): TemplateResult {
    const { industry, listType } = this.entry;
    const { industries, listTypes } = this.vocabulary;
    const tag = (label: string): TemplateResult => html`<span class="tag">${label}</span>`;
    return html`${industry === null ? nothing : tag(findTerm(industries, industry).label[this.language])}
    ${listType === null ? nothing : tag(findTerm(listTypes, listType).label[this.language])}`;
  }

  #disagreementTag(): TemplateResult | typeof nothing {
    if (this.disagreements === 0) return nothing;
    return html`<button class="tag disagree" @click=${() => emit(this, 'ur-disagreement-show')}>
      ${icon('warning')} ${this.t('card.disagree-tag', { count: this.disagreements })}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-card-header': UrCardHeader;
  }
}
