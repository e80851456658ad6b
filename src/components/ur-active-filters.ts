import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { clearFilter } from '../actions/clear-filter.ts';
import { setFilter } from '../actions/set-filter.ts';
import { toggleFilterChoice } from '../actions/toggle-filter-choice.ts';
import { toggleThemes } from '../actions/toggle-themes.ts';
import type { Theme } from '../domain/renewal-record.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { activeRestrictions, type Restriction } from '../state/selectors/active-restrictions.ts';
import { DocumentTitles } from './document-titles.ts';
import { icon } from './late-icon.ts';
import { restrictionLabel } from './restriction-label.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { subdistrictNamer } from './subdistrict-name.ts';
import { termLabel } from './term-label.ts';
import { themeFamilies } from './theme-families.ts';
import { UrElement } from './ur-element.ts';
import './restriction-texts.ts';

/** A chip: its words, and what taking it away does. */
interface ActiveChip {
  readonly key: string;
  readonly label: string;
  readonly remove: () => void;
}

/** What the filter asks for, as chips that can be taken away one by one or all. */
@customElement('ur-active-filters')
export class UrActiveFilters extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      /* The row lies over the map and lets it through; its chips do not. */
      li {
        pointer-events: auto;
      }
      .chip {
        max-width: 260px;
        box-shadow: var(--ur-shadow);
      }
      .chip.on {
        box-shadow: var(--ur-shadow), inset 0 0 0 1px var(--ur-accent);
      }
      .chip svg {
        width: 16px;
        height: 16px;
      }
      .chip span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
    `,
  ];

  readonly #vocabulary = this.select((state) => state.vocabulary);
  readonly #filter = this.select((state) => state.filter);
  readonly #base = this.select((state) => state.base);
  readonly #documents = new DocumentTitles(this);

  protected override render(): TemplateResult | typeof nothing {
    const vocabulary = this.#vocabulary.value;
    if (vocabulary.status !== 'ready') return nothing;
    const chips = this.#chips(vocabulary.value);
    if (chips.length === 0) return nothing;
    return html`<ul aria-label=${this.t('filters.active')}>
      ${chips.map(
        ({ label, remove }) => html`<li>
          <button class="chip on" aria-label=${this.t('filters.remove', { what: label })} @click=${remove}>
            <span>${label}</span>${icon('close')}
          </button>
        </li>`,
      )}
      ${chips.length > 1
        ? html`<li><button class="chip" @click=${() => clearFilter(this.store)}>${this.t('filters.clear')}</button></li>`
        : nothing}
    </ul>`;
  }

  /** One chip a restriction; a family whose themes are all chosen is one chip. */
  #chips(vocabulary: Vocabulary): readonly ActiveChip[] {
    const base = this.#base.value;
    const names = {
      documentTitle: (id: string) => this.#documents.title(id, this.language),
      subdistrictName: subdistrictNamer(base.status === 'ready' ? base.value : null, this.language),
    };
    const chosen: readonly Theme[] = this.#filter.value.themes;
    const whole = themeFamilies(vocabulary).filter(({ themes }) => themes.every((theme) => chosen.includes(theme)));
    const covered = new Set<string | number>(whole.flatMap(({ themes }) => themes));
    const families = whole.map(({ id, themes }) => ({
      key: `families/${id}`,
      label: termLabel(vocabulary, 'families', id, this.language),
      remove: () => toggleThemes(this.store, themes),
    }));
    const others = activeRestrictions(this.#filter.value)
      .filter((one) => !(one.kind === 'choice' && one.facet === 'themes' && covered.has(one.value)))
      .map((one) => ({
        key: one.kind === 'choice' ? `${one.facet}/${one.value}` : one.kind,
        label: restrictionLabel(one, vocabulary, this.language, names),
        remove: () => this.#remove(one),
      }));
    return [...families, ...others];
  }

  #remove(restriction: Restriction): void {
    switch (restriction.kind) {
      case 'choice': {
        const { facet, value } = restriction;
        toggleFilterChoice(this.store, facet, value);
        break;
      }
      case 'years':
        setFilter(this.store, { years: null });
        break;
      case 'text':
        setFilter(this.store, { text: '' });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-active-filters': UrActiveFilters;
  }
}
