import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { clearFilter } from '../actions/clear-filter.ts';
import { setFilter } from '../actions/set-filter.ts';
import { type Filter, NO_FILTER } from '../domain/filter.ts';
import { activeRestrictions } from '../state/selectors/active-restrictions.ts';
import { mostRestrictive } from '../state/selectors/most-restrictive.ts';
import { nearestYears } from '../state/selectors/nearest-years.ts';
import type { Placement } from '../state/selectors/placement.ts';
import { DocumentTitles } from './document-titles.ts';
import { restrictionLabel } from './restriction-label.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { subdistrictNamer } from './subdistrict-name.ts';
import { UrElement } from './ur-element.ts';
import './restriction-texts.ts';
import { addTexts } from '../i18n/dictionary.ts';
import { noResults } from '../i18n/sections/no-results.ts';

addTexts(noResults);

/** Says what was asked for, why nothing is there, and which step back brings most; fires `ur-scope-clear`. */
@customElement('ur-no-results')
export class UrNoResults extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      :host {
        display: block;
        padding: var(--ur-space-5) var(--ur-space-4);
      }
      p {
        margin-bottom: var(--ur-space-2);
      }
      .asked {
        margin-bottom: var(--ur-space-3);
        padding-left: 1.2em;
        list-style: disc;
        font-weight: 600;
      }
      .why {
        color: var(--ur-text-muted);
        font-size: var(--ur-text-small);
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ur-space-2);
        margin-top: var(--ur-space-4);
      }
    `,
  ];

  /** The scope of the list that is empty although the filter leaves records; null where the filter leaves none. */
  @property({ attribute: false }) scope: Placement | null = null;
  /** How many records the filter leaves. */
  @property({ attribute: false }) count = 0;

  readonly #catalogue = this.select((state) => state.catalogue);
  readonly #vocabulary = this.select((state) => state.vocabulary);
  readonly #filter = this.select((state) => state.filter);
  readonly #base = this.select((state) => state.base);
  readonly #documents = new DocumentTitles(this);

  protected override render(): TemplateResult | typeof nothing {
    if (this.scope) return this.#renderScope(this.scope);
    const catalogue = this.#catalogue.value;
    const vocabulary = this.#vocabulary.value;
    const base = this.#base.value;
    if (catalogue.status !== 'ready' || vocabulary.status !== 'ready') return nothing;
    const names = {
      documentTitle: (id: string) => this.#documents.title(id, this.language),
      subdistrictName: subdistrictNamer(base.status === 'ready' ? base.value : null, this.language),
    };
    const asked = activeRestrictions(this.#filter.value).map((restriction) =>
      restrictionLabel(restriction, vocabulary.value, this.language, names),
    );
    const way = mostRestrictive(catalogue.value.entries, this.#filter.value);
    const year = nearestYears(catalogue.value.entries, this.#filter.value);
    return html`
      <p>${this.t('list.empty')}</p>
      <ul class="asked">
        ${asked.map((words) => html`<li>${words}</li>`)}
      </ul>
      ${asked.length > 1 ? html`<p class="why">${this.t('list.empty-why')}</p>` : nothing}
      <div class="ways">
        ${year === null
          ? nothing
          : html`<button class="button primary" @click=${() => setFilter(this.store, { years: year.years })}>
              ${this.t('list.empty-year', { year: String(year.years.to), count: year.count })}
            </button>`}
        ${way
          ? html`<button class="button primary" @click=${() => this.#remove(way.part)}>
              ${this.t('list.empty-remove', { part: this.t(`filters.${way.part}`), count: way.count })}
            </button>`
          : nothing}
        <button class="button" @click=${() => clearFilter(this.store)}>${this.t('filters.clear')}</button>
      </div>
    `;
  }

  #renderScope(scope: Placement): TemplateResult {
    return html`<p>${this.t('list.empty-scope', { scope: this.t(`list.scope.${scope}`) })}</p>
      <button
        class="button primary"
        @click=${() => this.dispatchEvent(new CustomEvent('ur-scope-clear', { bubbles: true, composed: true }))}
      >
        ${this.t('list.empty-scope-back', { count: this.count })}
      </button>`;
  }

  #remove(part: keyof Filter): void {
    setFilter(this.store, { [part]: NO_FILTER[part] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-no-results': UrNoResults;
  }
}
