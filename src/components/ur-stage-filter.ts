import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { toggleFilterChoice } from '../actions/toggle-filter-choice.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { stages } from '../domain/terms.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { filteredEntries } from '../state/selectors/filter-entries.ts';
import { ownTask } from '../services/turns.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { filterStyles } from './styles/filter-styles.ts';
import { termLabel } from './term-label.ts';
import { UrElement } from './ur-element.ts';
import './ur-mark.ts';

/** The stages as chips with their filling, how many records stand at each, press to choose. */
@customElement('ur-stage-filter')
export class UrStageFilter extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    filterStyles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: 2px;
      }
      .chip {
        gap: 4px;
        padding-left: 6px;
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

  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) vocabulary!: Vocabulary;
  readonly #filter = this.select((state) => state.filter);

  protected override turn(): Promise<void> | false {
    return this.hasUpdated && ownTask();
  }

  protected override render(): TemplateResult {
    const filter = this.#filter.value;
    const counts = filteredEntries(this.catalogue.entries, filter).counts.stages;
    return html`
      <div class="head"><h3 id="title">${this.t('filters.stages')}</h3></div>
      <ul aria-labelledby="title">
        ${stages.map((stage) => {
          const count = counts.get(stage) ?? 0;
          const chosen = filter.stages.includes(stage);
          const idle = count === 0 && !chosen;
          return html`<li>
            <button
              class="chip"
              aria-pressed=${chosen}
              aria-disabled=${idle}
              @click=${() => (idle ? undefined : toggleFilterChoice(this.store, 'stages', stage))}
            >
              <ur-mark theme="industry" stage=${stage} size="18" aria-hidden="true"></ur-mark>
              ${termLabel(this.vocabulary, 'stages', stage, this.language)}
              <span class="count">${count}</span>
            </button>
          </li>`;
        })}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-stage-filter': UrStageFilter;
  }
}
