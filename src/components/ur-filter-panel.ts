import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { clearFilter } from '../actions/clear-filter.ts';
import { NO_FILTER } from '../domain/filter.ts';
import { paintedTurn } from '../services/turns.ts';
import { icon } from './icon.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { UrElement } from './ur-element.ts';
import './ur-theme-filter.ts';

/** The filters that are also the legend; the rarer ones arrive when they are asked for. */
@customElement('ur-filter-panel')
export class UrFilterPanel extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      :host {
        position: relative;
        display: grid;
        align-content: start;
        gap: 10px;
        padding: 8px var(--ur-space-4) 10px;
      }
      .ends {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ur-space-4);
        align-items: center;
        justify-content: space-between;
        min-height: 28px;
        font-size: var(--ur-text-small);
      }
      .more {
        display: inline-flex;
        gap: 4px;
        align-items: center;
      }
      /* They arrive where filters are shown. */
      :is(ur-stage-filter, ur-precision-filter):not(:defined) {
        height: 92px;
      }
      .waiting {
        height: 300px;
      }
    `,
  ];

  @state() private open = false;
  @state() private loaded = false;
  #filled = false;
  readonly #catalogue = this.select((state) => state.catalogue);
  readonly #vocabulary = this.select((state) => state.vocabulary);
  readonly #clear = this.select((state) => state.filter === NO_FILTER);

  /** Opens the rarer filters and moves the focus to them. */
  async showMore(): Promise<void> {
    await this.#setOpen(true);
    await this.updateComplete;
    this.#scrollToMore();
    this.renderRoot.querySelector<HTMLElement>('ur-more-filters')?.focus({ preventScroll: true });
  }

  /** Filters that have just got their data are set in a task of their own, after a paint. */
  protected override turn(): Promise<void> | false {
    return !this.#filled && this.#catalogue.value.status === 'ready' && paintedTurn();
  }

  protected override render(): TemplateResult {
    const catalogue = this.#catalogue.value;
    const vocabulary = this.#vocabulary.value;
    if (catalogue.status !== 'ready' || vocabulary.status !== 'ready') return html`<div class="waiting"></div>`;
    this.#filled = true;
    const data = { catalogue: catalogue.value, vocabulary: vocabulary.value };
    return html`
      <h2 class="hidden-visually">${this.t('filters.title')}</h2>
      <ur-theme-filter .catalogue=${data.catalogue} .vocabulary=${data.vocabulary}></ur-theme-filter>
      <ur-stage-filter .catalogue=${data.catalogue} .vocabulary=${data.vocabulary}></ur-stage-filter>
      <ur-precision-filter .catalogue=${data.catalogue} .vocabulary=${data.vocabulary}></ur-precision-filter>
      <div class="ends">
        <button class="link more" aria-expanded=${this.open} @click=${this.#onToggle}>
          ${this.t(this.open ? 'filters.fewer' : 'filters.more')} ${icon(this.open ? 'up' : 'down')}
        </button>
        ${this.#clear.value
          ? nothing
          : html`<button class="link" @click=${() => clearFilter(this.store)}>${this.t('filters.clear')}</button>`}
      </div>
      ${!this.open
        ? nothing
        : this.loaded
          ? html`<ur-more-filters
              tabindex="-1"
              .catalogue=${data.catalogue}
              .vocabulary=${data.vocabulary}
            ></ur-more-filters>`
          : html`<p>${this.t('filters.loading')}</p>`}
    `;
  }

  #scrollToMore(): void {
    this.scrollTop = this.renderRoot.querySelector<HTMLElement>('.ends')?.offsetTop ?? 0;
  }

  async #onToggle(): Promise<void> {
    await this.#setOpen(!this.open);
    await this.updateComplete;
    if (this.open) this.#scrollToMore();
  }

  async #setOpen(open: boolean): Promise<void> {
    this.open = open;
    if (!open || this.loaded) return;
    await import('./ur-more-filters.ts');
    this.loaded = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-filter-panel': UrFilterPanel;
  }
}
