import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { toggleFilterChoice } from '../actions/toggle-filter-choice.ts';
import { toggleThemes } from '../actions/toggle-themes.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { familyCounts } from '../state/selectors/family-counts.ts';
import { filteredEntries } from '../state/selectors/filter-entries.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { filterStyles } from './styles/filter-styles.ts';
import { termLabel } from './term-label.ts';
import { themeFamilies } from './theme-families.ts';
import { UrElement } from './ur-element.ts';
import './ur-mark.ts';

/** The themes as a legend one can press: nine families with their marks, or all themes one by one. */
@customElement('ur-theme-filter')
export class UrThemeFilter extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    filterStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(var(--column), 1fr));
        gap: 2px 4px;
        margin-inline: -6px;
      }
      :host {
        --column: 104px;
      }
      :host(:lang(en)) {
        --column: 150px;
      }
      .choice {
        display: flex;
        gap: 3px;
        align-items: center;
        width: 100%;
        min-height: 34px;
        padding: 0 3px 0 1px;
        border-radius: var(--ur-radius-control);
        white-space: nowrap;
      }
      .choice:hover {
        background: var(--ur-surface-alt);
      }
      .choice[aria-pressed='true'] {
        background: var(--ur-accent-soft);
        color: var(--ur-accent-soft-text);
        box-shadow: inset 0 0 0 1px var(--ur-accent);
      }
      .choice[aria-pressed='mixed'] {
        box-shadow: inset 0 0 0 1px var(--ur-accent);
      }
      .choice ur-mark {
        display: flex;
        flex: none;
        justify-content: center;
        align-items: center;
        width: 24px;
        height: 26px;
      }
      .choice {
        font-size: var(--ur-text-small);
      }
      .choice .count {
        font-size: var(--ur-text-caption);
      }
      .label {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      @media (pointer: coarse), (max-width: 719px) {
        :host {
          --column: 132px;
        }
        .choice {
          min-height: 48px;
        }
      }
    `,
  ];

  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) vocabulary!: Vocabulary;
  @state() private expanded = false;
  readonly #filter = this.select((state) => state.filter);

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        <h3 id="title">${this.t('filters.themes')}</h3>
        <button class="link" aria-expanded=${this.expanded} @click=${() => (this.expanded = !this.expanded)}>
          ${this.expanded
            ? this.t('filters.collapse')
            : this.t('filters.expand', { count: this.vocabulary.themes.length })}
        </button>
      </div>
      <ul aria-labelledby="title">
        ${this.expanded ? this.#renderThemes() : this.#renderFamilies()}
      </ul>
    `;
  }

  #renderFamilies(): TemplateResult[] {
    const filter = this.#filter.value;
    const families = themeFamilies(this.vocabulary);
    const counts = familyCounts(this.catalogue.entries, filter, families);
    return families.flatMap(({ id, themes }) => {
      const [first] = themes;
      if (!first) return [];
      const chosen = themes.filter((theme) => filter.themes.includes(theme)).length;
      const pressed = chosen === 0 ? 'false' : chosen === themes.length ? 'true' : 'mixed';
      return [
        this.#renderChoice(
          html`<ur-mark theme=${first} ?bare=${themes.length > 1} stage="completed" size="20" aria-hidden="true"></ur-mark>`,
          termLabel(this.vocabulary, 'families', id, this.language),
          counts.get(id) ?? 0,
          pressed,
          () => toggleThemes(this.store, themes),
        ),
      ];
    });
  }

  #renderThemes(): TemplateResult[] {
    const filter = this.#filter.value;
    const counts = filteredEntries(this.catalogue.entries, filter).counts.themes;
    return themeFamilies(this.vocabulary)
      .flatMap(({ themes }) => themes)
      .map((theme) =>
        this.#renderChoice(
          html`<ur-mark theme=${theme} stage="completed" size="20" aria-hidden="true"></ur-mark>`,
          termLabel(this.vocabulary, 'themes', theme, this.language),
          counts.get(theme) ?? 0,
          filter.themes.includes(theme) ? 'true' : 'false',
          () => toggleFilterChoice(this.store, 'themes', theme),
        ),
      );
  }

  #renderChoice(
    mark: TemplateResult,
    label: string,
    count: number,
    pressed: 'true' | 'false' | 'mixed',
    toggle: () => void,
  ): TemplateResult {
    const idle = count === 0 && pressed === 'false';
    return html`<li>
      <button class="choice" aria-pressed=${pressed} aria-disabled=${idle} @click=${() => (idle ? undefined : toggle())}>
        ${mark}
        <span class="label" title=${label}>${label}</span>
        <span class="count">${count}</span>
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-theme-filter': UrThemeFilter;
  }
}
