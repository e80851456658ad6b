import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { setLanguage } from '../actions/set-language.ts';
import { setPanel } from '../actions/set-panel.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Panel } from '../state/app-state.ts';
import { icon } from './icon.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import type { UrFilterPanel } from './ur-filter-panel.ts';
import type { UrResults } from './ur-results.ts';
import { UrElement } from './ur-element.ts';
import './ur-active-filters.ts';
import './ur-filter-panel.ts';
import './ur-results.ts';

const tabs: readonly Panel[] = ['projects', 'legend'];

/** What a phone shows of the panel at a time; `docked` is the whole panel beside the map. */
export type PanelView = 'docked' | 'list' | 'filters' | 'more';

/** Filters, list and legend: side by side with the map as two tabs, on a phone one at a time. */
@customElement('ur-side-panel')
export class UrSidePanel extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-height: 0;
        background: var(--ur-surface);
      }
      .tabs {
        display: flex;
        flex: none;
        gap: 4px;
        padding: 0 8px;
        border-bottom: 1px solid var(--ur-line);
      }
      .tab {
        min-height: max(44px, var(--ur-control));
        padding: 0 12px;
        border-bottom: 3px solid transparent;
        color: var(--ur-text-muted);
        font-size: calc(var(--ur-text-body) + 1px);
      }
      .tab:hover {
        color: var(--ur-text);
      }
      .tab[aria-selected='true'] {
        border-bottom-color: var(--ur-accent);
        color: var(--ur-accent);
        font-weight: 600;
      }
      .tab:focus-visible {
        outline-offset: -4px;
        box-shadow: none;
      }
      .body {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-height: 0;
      }
      ur-filter-panel {
        flex: 0 1 auto;
        overflow-y: auto;
        overscroll-behavior: contain;
        scrollbar-width: thin;
      }
      .docked ur-filter-panel {
        max-height: calc(100% - 240px);
      }
      ur-results {
        flex: 1 1 0;
        min-height: 0;
      }
      .docked ur-results {
        min-height: 240px;
      }
      .scroll {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        scrollbar-width: thin;
      }
      ur-active-filters {
        flex: none;
        padding: 0 16px 8px;
      }
      .settings {
        display: grid;
        gap: 12px;
        justify-items: start;
        padding: 12px 16px;
        border-bottom: 1px solid var(--ur-line);
      }
      .version {
        padding: 0 16px 16px;
        color: var(--ur-text-muted);
        font-size: 12px;
      }
      @media (max-height: 619px) {
        .body.docked {
          overflow-y: auto;
        }
        .docked ur-filter-panel {
          flex: none;
          max-height: none;
          overflow: visible;
        }
        .docked ur-results {
          flex: none;
        }
      }
      @media print {
        .tabs,
        ur-filter-panel {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: PanelView = 'docked';
  @state() private legendLoaded = false;
  @query('ur-results') private readonly results!: UrResults | null;
  @query('ur-filter-panel') private readonly filters!: UrFilterPanel | null;
  readonly #panel = this.select((state) => state.panel);
  readonly #version = this.select((state) => (state.catalogue.status === 'ready' ? state.catalogue.value.version : null));

  /** Moves the focus to a record's row, or to the list where the record is not in it. */
  async focusList(id: string | null): Promise<void> {
    await this.results?.focusList(id);
  }

  /** Opens the rarer filters and moves the focus to them. */
  async showMoreFilters(): Promise<void> {
    setPanel(this.store, 'projects');
    await this.updateComplete;
    await this.filters?.showMore();
  }

  protected override render(): TemplateResult {
    const docked = this.view === 'docked';
    const legend = docked ? this.#panel.value === 'legend' : this.view === 'more';
    if (legend) void this.#loadLegend();
    return html`
      ${docked ? this.#renderTabs() : nothing}
      <div
        class="body ${docked ? 'docked' : ''}"
        data-scroller
        id="projects"
        role=${docked ? 'tabpanel' : nothing}
        aria-labelledby=${docked ? 'tab-projects' : nothing}
        ?hidden=${legend}
      >
        <ur-filter-panel ?hidden=${!docked && this.view !== 'filters'}></ur-filter-panel>
        ${!docked && this.view === 'list' ? html`<ur-active-filters></ur-active-filters>` : nothing}
        <ur-results ?hidden=${!docked && this.view !== 'list'}></ur-results>
      </div>
      <div
        class="scroll"
        id="legend"
        role=${docked ? 'tabpanel' : nothing}
        aria-labelledby=${docked ? 'tab-legend' : nothing}
        ?hidden=${!legend}
      >
        ${docked ? nothing : this.#renderSettings()}
        ${legend && this.legendLoaded ? html`<ur-legend></ur-legend>` : nothing}
        ${this.#version.value === null
          ? nothing
          : html`<p class="version">
              ${this.t('shell.data-version', { date: formatDate(this.language, this.#version.value) })}
            </p>`}
      </div>
    `;
  }

  #renderTabs(): TemplateResult {
    return html`<div class="tabs" role="tablist" aria-label=${this.t('shell.panel')} @keydown=${this.#onTabKeydown}>
      ${tabs.map((tab) => {
        const selected = tab === this.#panel.value;
        return html`<button
          class="tab"
          role="tab"
          id="tab-${tab}"
          aria-controls=${tab}
          aria-selected=${selected}
          tabindex=${selected ? 0 : -1}
          @click=${() => setPanel(this.store, tab)}
        >
          ${this.t(`shell.tab.${tab}`)}
        </button>`;
      })}
    </div>`;
  }

  #renderSettings(): TemplateResult {
    return html`<div class="settings">
      <button class="button" lang=${this.language === 'zh' ? 'en' : 'zh-Hans'} @click=${() => setLanguage(this.store, this.language === 'zh' ? 'en' : 'zh')}>
        ${icon('language')}${this.language === 'zh' ? 'English' : '中文'}
      </button>
      <ur-appearance-choice></ur-appearance-choice>
    </div>`;
  }

  async #loadLegend(): Promise<void> {
    if (this.legendLoaded) return;
    await Promise.all([import('./ur-legend.ts'), import('./ur-appearance-choice.ts')]);
    this.legendLoaded = true;
  }

  async #onTabKeydown(event: KeyboardEvent): Promise<void> {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    setPanel(this.store, this.#panel.value === 'projects' ? 'legend' : 'projects');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-side-panel': UrSidePanel;
  }
}
