import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { setPanel } from '../actions/set-panel.ts';
import { toggleFilterChoice } from '../actions/toggle-filter-choice.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { precisions } from '../domain/terms.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { filteredEntries } from '../state/selectors/filter-entries.ts';
import { ownTask } from '../services/turns.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { filterStyles } from './styles/filter-styles.ts';
import { termLabel } from './term-label.ts';
import { UrElement } from './ur-element.ts';
import './ur-mark.ts';

/** How precisely places are known, each with its foot; press to choose. The full legend is one press away. */
@customElement('ur-precision-filter')
export class UrPrecisionFilter extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    filterStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(5, 1fr);
        gap: 2px;
        margin-inline: -4px;
      }
      .choice {
        display: grid;
        gap: 2px;
        justify-items: center;
        align-content: start;
        width: 100%;
        height: 100%;
        padding: 2px 0 4px;
        border-radius: var(--ur-radius-control);
        font-size: var(--ur-text-small);
        line-height: 1.3;
        text-align: center;
      }
      .choice:hover {
        background: var(--ur-surface-alt);
      }
      .choice[aria-pressed='true'] {
        background: var(--ur-accent-soft);
        color: var(--ur-accent-soft-text);
        box-shadow: inset 0 0 0 1px var(--ur-accent);
      }
      ur-mark {
        display: flex;
        justify-content: center;
        align-items: flex-start;
        width: 40px;
        height: 34px;
      }
    `,
  ];

  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) vocabulary!: Vocabulary;
  readonly #filter = this.select((state) => state.filter);

  protected override turn(): Promise<void> | false {
    return this.hasUpdated && ownTask();
  }

  protected override render(): TemplateResult {
    const filter = this.#filter.value;
    const counts = filteredEntries(this.catalogue.entries, filter).counts.precisions;
    return html`
      <div class="head">
        <h3 id="title">${this.t('filters.precisions')}</h3>
        <button class="link" @click=${() => setPanel(this.store, 'legend')}>${this.t('filters.legend')}</button>
      </div>
      <ul aria-labelledby="title">
        ${precisions.map((precision) => {
          const count = counts.get(precision) ?? 0;
          const chosen = filter.precisions.includes(precision);
          const idle = count === 0 && !chosen;
          return html`<li>
            <button
              class="choice"
              aria-pressed=${chosen}
              aria-disabled=${idle}
              @click=${() => (idle ? undefined : toggleFilterChoice(this.store, 'precisions', precision))}
            >
              <ur-mark theme="historic" stage="approved" precision=${precision} size="18" aria-hidden="true"></ur-mark>
              <span>
                ${termLabel(this.vocabulary, 'precisions', precision, this.language)} <span class="count">${count}</span>
              </span>
            </button>
          </li>`;
        })}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-precision-filter': UrPrecisionFilter;
  }
}
