import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { setPanel } from '../actions/set-panel.ts';
import { formatDate } from '../i18n/format-date.ts';
import { filteredEntries } from '../state/selectors/filter-entries.ts';
import { COMPACT_PANEL, MediaQuery } from './media-query.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import type { UrFilterPanel } from './ur-filter-panel.ts';
import type { UrResults } from './ur-results.ts';
import { UrElement } from './ur-element.ts';
import './ur-filter-panel.ts';
import './ur-results.ts';

type Tab = 'projects' | 'list' | 'filters' | 'legend';
const wholeTabs: readonly Tab[] = ['projects', 'legend'];
const compactTabs: readonly Tab[] = ['list', 'filters', 'legend'];

/** What a phone shows of the panel at a time; `docked` is the whole panel beside the map. */
export type PanelView = 'docked' | 'list' | 'filters' | 'more';

/**
 * Filters, list and legend. Beside the map they are tabs, filters and list on one where there is room for both; on a
 * phone the tab bar chooses.
 */
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
      ur-results {
        flex: 1 1 0;
        min-height: 0;
      }
      .filters ur-filter-panel {
        flex: 1 1 0;
      }
      .projects ur-results {
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
      .show {
        flex: none;
        padding: 8px 16px;
        border-top: 1px solid var(--ur-line);
      }
      .show .button {
        width: 100%;
      }
      .version {
        padding: 0 16px 16px;
        color: var(--ur-text-muted);
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) view: PanelView = 'docked';
  @state() private legendLoaded = false;
  /** Which of the two a compact panel shows. */
  @state() private compactTab: 'list' | 'filters' = 'list';
  @query('ur-results') private readonly results!: UrResults | null;
  @query('ur-filter-panel') private readonly filters!: UrFilterPanel | null;
  readonly #compact = new MediaQuery(this, COMPACT_PANEL);
  readonly #panel = this.select((state) => state.panel);
  readonly #catalogue = this.select((state) => state.catalogue);
  readonly #filter = this.select((state) => state.filter);

  /** Moves the focus to a record's row, or to the list where the record is not in it. */
  async focusList(id: string | null): Promise<void> {
    if (this.#tab() !== 'projects') this.#choose('list');
    await this.updateComplete;
    await this.results?.focusList(id);
  }

  /** Opens the rarer filters and moves the focus to them. */
  async showMoreFilters(): Promise<void> {
    this.#choose('filters');
    await this.updateComplete;
    await this.filters?.showMore();
  }

  protected override render(): TemplateResult {
    const docked = this.view === 'docked';
    const tab = this.#tab();
    const catalogue = this.#catalogue.value;
    const legend = tab === 'legend';
    if (legend) void this.#loadLegend();
    // A phone and a tablet begin with the list.
    else if (tab !== 'list') void import('./filter-parts.ts');
    return html`
      ${docked ? this.#renderTabs(tab) : nothing}
      <div
        class="body ${tab}"
        id="projects"
        role=${docked ? 'tabpanel' : nothing}
        aria-labelledby=${docked && !legend ? `tab-${tab}` : nothing}
        ?hidden=${legend}
      >
        <ur-filter-panel ?hidden=${tab === 'list'}></ur-filter-panel>
        ${!docked && tab === 'list' ? html`<ur-active-filters></ur-active-filters>` : nothing}
        <ur-results ?hidden=${tab === 'filters'}></ur-results>
        ${tab === 'filters' ? this.#renderShowList() : nothing}
      </div>
      <div
        class="scroll"
        id="legend"
        role=${docked ? 'tabpanel' : nothing}
        aria-labelledby=${docked && legend ? 'tab-legend' : nothing}
        tabindex=${docked ? 0 : nothing}
        ?hidden=${!legend}
      >
        ${docked ? nothing : html`<ur-settings></ur-settings>`}
        ${legend && this.legendLoaded ? html`<ur-legend></ur-legend>` : nothing}
        ${catalogue.status === 'ready'
          ? html`<p class="version">
              ${this.t('shell.data-version', { date: formatDate(this.language, catalogue.value.version) })}
            </p>`
          : nothing}
      </div>
    `;
  }

  #tab(): Tab {
    if (this.view !== 'docked') return this.view === 'more' ? 'legend' : this.view;
    if (this.#panel.value === 'legend') return 'legend';
    return this.#compact.matches ? this.compactTab : 'projects';
  }

  #choose(tab: Tab): void {
    setPanel(this.store, tab === 'legend' ? 'legend' : 'projects');
    if (tab === 'list' || tab === 'filters') this.compactTab = tab;
  }

  #renderTabs(current: Tab): TemplateResult {
    const tabs = this.#compact.matches ? compactTabs : wholeTabs;
    return html`<div class="tabs" role="tablist" aria-label=${this.t('shell.panel')} @keydown=${this.#onTabKeydown}>
      ${tabs.map((tab) => {
        const selected = tab === current;
        return html`<button
          class="tab"
          role="tab"
          id="tab-${tab}"
          aria-controls=${tab === 'legend' ? 'legend' : 'projects'}
          aria-selected=${selected}
          tabindex=${selected ? 0 : -1}
          @click=${() => this.#choose(tab)}
        >
          ${this.t(`shell.tab.${tab}`)}
        </button>`;
      })}
    </div>`;
  }

  /** Where filters stand alone, the way to what they leave. */
  #renderShowList(): TemplateResult | typeof nothing {
    const catalogue = this.#catalogue.value;
    if (catalogue.status !== 'ready') return nothing;
    const count = filteredEntries(catalogue.value.entries, this.#filter.value).entries.length;
    return html`<div class="show">
      <button
        class="button primary"
        @click=${() => {
          this.#choose('list');
          this.dispatchEvent(new CustomEvent('ur-list-open', { bubbles: true, composed: true }));
        }}
      >
        ${this.t('filters.show', { count })}
      </button>
    </div>`;
  }

  async #loadLegend(): Promise<void> {
    if (this.legendLoaded) return;
    await Promise.all([import('./ur-legend.ts'), import('./ur-settings.ts')]);
    this.legendLoaded = true;
  }

  async #onTabKeydown(event: KeyboardEvent): Promise<void> {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const tabs = this.#compact.matches ? compactTabs : wholeTabs;
    const step = event.key === 'ArrowRight' ? 1 : -1;
    const next = tabs.at((tabs.indexOf(this.#tab()) + step) % tabs.length);
    if (next) this.#choose(next);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-side-panel': UrSidePanel;
  }
}
