import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { setFilter } from '../actions/set-filter.ts';
import { toggleFilterChoice } from '../actions/toggle-filter-choice.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { findingKinds, natures } from '../domain/terms.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { FacetKey } from '../domain/filter.ts';
import { filteredEntries } from '../state/selectors/filter-entries.ts';
import { ownTask } from '../services/turns.ts';
import { DocumentTitles } from './document-titles.ts';
import { choiceLabel, type OtherNames } from './restriction-label.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { filterStyles } from './styles/filter-styles.ts';
import { subdistrictNamer } from './subdistrict-name.ts';
import { UrElement } from './ur-element.ts';
import './ur-year-filter.ts';
import './restriction-texts.ts';
import './failure-texts.ts';

/** The facets that stand here, in this order. */
const facets = [
  'campaigns',
  'campaignBases',
  'industries',
  'listTypes',
  'documents',
  'natures',
  'findings',
  'verification',
  'subdistricts',
] as const satisfies readonly FacetKey[];
type MoreFacet = (typeof facets)[number];

/** The rarer filters: text, years, campaign, industry, list, document, nature, contradictions, unverified points, sub-district. */
@customElement('ur-more-filters')
export class UrMoreFilters extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    filterStyles,
    css`
      :host {
        display: grid;
        gap: var(--ur-space-3);
      }
      :host(:focus-visible) {
        outline: none;
      }
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0 14px;
      }
      ul.wide {
        display: grid;
      }
      label.choice {
        display: flex;
        gap: 8px;
        align-items: baseline;
        min-height: 28px;
        padding: 2px 0;
        cursor: pointer;
      }
      label.choice[aria-disabled='true'] {
        cursor: default;
      }
      label .count {
        margin-left: auto;
      }
      input[type='checkbox'] {
        flex: none;
        width: 16px;
        height: 16px;
        accent-color: var(--ur-accent);
        transform: translateY(2px);
      }
      input[type='search'] {
        width: 100%;
        height: var(--ur-control);
        margin-top: 4px;
        padding: 0 12px;
        border: 1px solid var(--ur-line-strong);
        border-radius: var(--ur-radius-control);
        background: var(--ur-surface);
      }
      .failed {
        color: var(--ur-warn);
        font-size: var(--ur-text-small);
      }
      @media (pointer: coarse), (max-width: 719px) {
        label.choice {
          min-height: 44px;
          align-items: center;
        }
        input[type='checkbox'] {
          width: 22px;
          height: 22px;
          transform: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) vocabulary!: Vocabulary;
  readonly #filter = this.select((state) => state.filter);
  readonly #base = this.select((state) => state.base);
  readonly #documents = new DocumentTitles(this);

  protected override turn(): Promise<void> | false {
    return this.hasUpdated && ownTask();
  }

  protected override render(): TemplateResult {
    const filter = this.#filter.value;
    const base = this.#base.value;
    const names: OtherNames = {
      documentTitle: (id) => this.#documents.title(id, this.language),
      subdistrictName: subdistrictNamer(base.status === 'ready' ? base.value : null, this.language),
    };
    return html`
      <div>
        <label class="legend" for="text"><b>${this.t('filters.text')}</b></label>
        <input
          id="text"
          type="search"
          .value=${filter.text}
          @input=${(event: Event) => setFilter(this.store, { text: (event.target as HTMLInputElement).value })}
        />
      </div>
      <ur-year-filter></ur-year-filter>
      ${facets.map((facet) => this.#renderFacet(facet, names))}
    `;
  }

  /** The values a facet can take, in the order of display. */
  #values(facet: MoreFacet): readonly (string | number)[] {
    switch (facet) {
      case 'campaigns':
        return this.vocabulary.campaigns.map(({ no }) => no);
      case 'campaignBases':
        return ['stated', 'inferred'];
      case 'industries':
        return this.vocabulary.industries.map(({ id }) => id);
      case 'listTypes':
        return this.vocabulary.listTypes.map(({ id }) => id);
      case 'documents':
        return this.#documents.all.map(({ id }) => id);
      case 'natures':
        return natures;
      case 'findings':
        return findingKinds;
      case 'verification':
        return ['verified', 'unverified'];
      case 'subdistricts':
        return [...new Set(this.catalogue.entries.flatMap((entry) => entry.subdistricts))].sort(collator.compare);
    }
  }

  #renderFacet(facet: MoreFacet, names: OtherNames): TemplateResult {
    const filter = this.#filter.value;
    const counts = filteredEntries(this.catalogue.entries, filter).counts[facet];
    const chosen: readonly (string | number)[] = filter[facet];
    return html`<fieldset>
      <legend>${this.t(`filters.${facet}`)}</legend>
      <ul class=${facet === 'campaigns' || facet === 'documents' || facet === 'listTypes' ? 'wide' : ''}>
        ${this.#values(facet).map((value) => {
          const count = counts.get(value) ?? 0;
          const on = chosen.includes(value);
          const idle = count === 0 && !on;
          return html`<li>
            <label class="choice" aria-disabled=${idle}>
              <input
                type="checkbox"
                .checked=${on}
                aria-disabled=${idle}
                @click=${(event: Event) => (idle ? event.preventDefault() : undefined)}
                @change=${() => toggleFilterChoice(this.store, facet, value)}
              />
              <span>${this.#label(facet, value, names)}</span>
              <span class="count">${count}</span>
            </label>
          </li>`;
        })}
      </ul>
      ${facet === 'documents' && this.#documents.failed
        ? html`<p class="failed">
            ${this.t('filters.documents-failed')}
            <button class="link" @click=${() => this.#documents.retry()}>${this.t('failure.retry')}</button>
          </p>`
        : nothing}
    </fieldset>`;
  }

  #label(facet: MoreFacet, value: string | number, names: OtherNames): string {
    const label = choiceLabel(facet, value, this.vocabulary, this.language, names);
    if (facet !== 'industries') return label;
    const role = this.vocabulary.industries.find(({ id }) => id === value)?.role;
    return role === 'lead' ? `${label} (${this.t('filters.lead')})` : label;
  }
}

const collator = new Intl.Collator('zh-u-co-pinyin');

declare global {
  interface HTMLElementTagNameMap {
    'ur-more-filters': UrMoreFilters;
  }
}
