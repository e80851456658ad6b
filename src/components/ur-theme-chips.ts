import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { toggleThemes } from '../actions/toggle-themes.ts';
import { activeRestrictions } from '../state/selectors/active-restrictions.ts';
import { familyCounts } from '../state/selectors/family-counts.ts';
import { icon } from './icon.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { termLabel } from './term-label.ts';
import { themeFamilies } from './theme-families.ts';
import { UrElement } from './ur-element.ts';
import './ur-mark.ts';

/** The theme families as one row of chips over a phone's map, with the way to all filters first: fires `ur-legend-open`. */
@customElement('ur-theme-chips')
export class UrThemeChips extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      :host {
        display: block;
        min-height: 48px;
      }
      ul {
        display: flex;
        gap: 8px;
        padding: 4px 12px 12px;
        overflow-x: auto;
        scrollbar-width: none;
        scroll-padding-inline: 12px;
      }
      .chip {
        gap: 6px;
        min-height: 40px;
        padding: 0 14px 0 8px;
        border-color: var(--ur-line);
        box-shadow: var(--ur-shadow);
        font-size: 15px;
      }
      .chip[aria-pressed='true'] {
        border-color: var(--ur-accent);
      }
      .chip.filter {
        padding: 0 14px;
      }
      ur-mark {
        display: flex;
        justify-content: center;
        align-items: center;
        width: 26px;
        height: 26px;
      }
    `,
  ];

  readonly #catalogue = this.select((state) => state.catalogue);
  readonly #vocabulary = this.select((state) => state.vocabulary);
  readonly #filter = this.select((state) => state.filter);

  protected override render(): TemplateResult | typeof nothing {
    const catalogue = this.#catalogue.value;
    const vocabulary = this.#vocabulary.value;
    if (catalogue.status !== 'ready' || vocabulary.status !== 'ready') return nothing;
    const filter = this.#filter.value;
    const families = themeFamilies(vocabulary.value);
    const counts = familyCounts(catalogue.value.entries, filter, families);
    const active = activeRestrictions(filter).length;
    return html`<ul aria-label=${this.t('filters.themes')}>
      <li>
        <button
          class="chip filter ${active > 0 ? 'on' : ''}"
          @click=${() => this.dispatchEvent(new CustomEvent('ur-legend-open', { bubbles: true, composed: true }))}
        >
          ${icon('filter')}${this.t('filters.button')}${active > 0 ? html`<span class="count">${active}</span>` : nothing}
        </button>
      </li>
      ${families.map(({ id, themes }) => {
        const [first] = themes;
        if (!first) return nothing;
        const chosen = themes.every((theme) => filter.themes.includes(theme));
        const idle = !chosen && counts.get(id) === 0;
        return html`<li>
          <button
            class="chip"
            aria-pressed=${chosen}
            aria-disabled=${idle}
            @click=${() => (idle ? undefined : toggleThemes(this.store, themes))}
          >
            <ur-mark theme=${first} ?bare=${themes.length > 1} stage="completed" size="20" aria-hidden="true"></ur-mark>
            ${termLabel(vocabulary.value, 'families', id, this.language)}
          </button>
        </li>`;
      })}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-theme-chips': UrThemeChips;
  }
}
