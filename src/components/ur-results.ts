import { css, html, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { setSort } from '../actions/set-sort.ts';
import type { SortOrder } from '../state/app-state.ts';
import { filteredEntries } from '../state/selectors/filter-entries.ts';
import { countPlacements, type Placement, placementOf, placements } from '../state/selectors/placement.ts';
import { sortedEntries } from '../state/selectors/sort-entries.ts';
import { memoiseLast } from '../state/selectors/memoise-last.ts';
import type { CatalogueEntry } from '../domain/catalogue.ts';
import { ownTask } from '../services/turns.ts';
import { baseStyles } from './styles/base-styles.ts';
import { controlStyles } from './styles/control-styles.ts';
import { UrElement } from './ur-element.ts';
import './ur-site-list.ts';
import type { UrSiteList } from './ur-site-list.ts';

type Scope = 'all' | Placement;
const scopes: readonly Scope[] = ['all', ...placements];
const orders: readonly SortOrder[] = ['relevance', 'name', 'newest', 'distance'];

const inScope = memoiseLast((entries: readonly CatalogueEntry[], scope: Scope) =>
  scope === 'all' ? entries : entries.filter((entry) => placementOf(entry) === scope),
);
const counted = memoiseLast(countPlacements);

/** What the filter leaves: how many of each kind, in which order, and the list itself. */
@customElement('ur-results')
export class UrResults extends UrElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      header {
        display: grid;
        flex: none;
        gap: 6px var(--ur-space-3);
        grid-template-columns: 1fr auto;
        align-items: center;
        padding: 8px var(--ur-space-4);
        border-block: 1px solid var(--ur-line);
        background: var(--ur-surface-alt);
      }
      h2 {
        font-size: calc(var(--ur-text-body) + 1px);
        font-weight: 600;
        line-height: 1.3;
      }
      .scopes {
        display: flex;
        flex-wrap: wrap;
        grid-column: 1 / -1;
        gap: 2px;
        margin-inline: -8px;
      }
      .scope {
        display: flex;
        gap: 4px;
        align-items: center;
        min-height: 28px;
        padding: 0 8px;
        border-radius: 14px;
        color: var(--ur-text-muted);
        font-size: var(--ur-text-small);
        white-space: nowrap;
      }
      .scope:hover {
        background: var(--ur-surface);
      }
      .scope[aria-pressed='true'] {
        background: var(--ur-accent-soft);
        color: var(--ur-accent-soft-text);
        font-weight: 600;
      }
      .scope b {
        font-weight: inherit;
        font-variant-numeric: tabular-nums;
      }
      select {
        max-width: 100%;
        height: 32px;
        padding: 0 4px;
        border: 1px solid transparent;
        border-radius: var(--ur-radius-control);
        background: transparent;
        color: var(--ur-accent);
        font-size: var(--ur-text-small);
        cursor: pointer;
      }
      select:hover {
        border-color: var(--ur-line-strong);
      }
      option {
        background: var(--ur-surface);
        color: var(--ur-text);
      }
      .note {
        grid-column: 1 / -1;
        color: var(--ur-text-muted);
        font-size: var(--ur-text-caption);
      }
      .scroll {
        position: relative;
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        scrollbar-width: thin;
      }
      .skeleton {
        display: flex;
        gap: 12px;
        align-items: center;
        height: 54px;
        padding: 0 16px;
        border-bottom: 1px solid var(--ur-line);
      }
      .skeleton::before,
      .skeleton::after {
        content: '';
        border-radius: 6px;
        background: var(--ur-surface-alt);
      }
      .skeleton::before {
        width: 26px;
        height: 26px;
      }
      .skeleton::after {
        flex: 1;
        height: 14px;
        max-width: 200px;
      }
      @media (pointer: coarse), (max-width: 719px) {
        .scope,
        select {
          min-height: 44px;
          border-radius: 22px;
        }
        .scopes {
          gap: 0;
        }
      }
      @media (max-width: 719px) {
        /* With the grip of the sheet exactly its lowest height. */
        header {
          gap: 0 var(--ur-space-3);
          padding-block: 2px 4px;
          border-top: 0;
        }
        .scope,
        select {
          min-height: 40px;
        }
      }
    `,
  ];

  @query('ur-site-list') private readonly list!: UrSiteList | null;
  @state() private scope: Scope = 'all';

  readonly #catalogue = this.select((state) => state.catalogue);
  readonly #vocabulary = this.select((state) => state.vocabulary);
  readonly #filter = this.select((state) => state.filter);
  readonly #sort = this.select((state) => state.sort);
  readonly #located = this.select((state) => state.position !== null);
  readonly #from = this.select((state) =>
    state.sort === 'distance' ? (state.position?.point ?? state.view?.center ?? null) : null,
  );

  /** Moves the focus to a record's row, or to the list where the record is not in it. */
  async focusList(id: string | null): Promise<void> {
    if (!this.list) return;
    await this.list.updateComplete;
    if (id === null || !(await this.list.focusRecord(id))) this.list.focus();
  }

  protected override turn(): Promise<void> | false {
    return this.hasUpdated && ownTask();
  }

  protected override render(): TemplateResult {
    const catalogue = this.#catalogue.value;
    const vocabulary = this.#vocabulary.value;
    if (catalogue.status === 'failed') return html`<ur-load-failure .failure=${catalogue.reason}></ur-load-failure>`;
    if (vocabulary.status === 'failed') return html`<ur-load-failure .failure=${vocabulary.reason}></ur-load-failure>`;
    if (catalogue.status === 'loading' || vocabulary.status === 'loading') return this.#renderSkeleton();

    const { entries } = filteredEntries(catalogue.value.entries, this.#filter.value);
    const shown = inScope(entries, this.scope);
    const sorted = sortedEntries(shown, this.#sort.value, this.language, this.#from.value);
    if (sorted.length === 0) void import('./ur-no-results.ts');
    return html`
      ${this.#renderHeader(entries)}
      <div class="scroll">
        ${sorted.length === 0
          ? html`<ur-no-results
              .scope=${entries.length > 0 && this.scope !== 'all' ? this.scope : null}
              .count=${entries.length}
              @ur-scope-clear=${() => (this.scope = 'all')}
            ></ur-no-results>`
          : html`<ur-site-list
              .entries=${sorted}
              .vocabulary=${vocabulary.value}
              .from=${this.#from.value}
            ></ur-site-list>`}
      </div>
    `;
  }

  #renderHeader(entries: readonly CatalogueEntry[]): TemplateResult {
    const counts = counted(entries);
    const sort = this.#sort.value;
    return html`<header>
      <h2>${this.t('list.title', { count: entries.length })}</h2>
      <select
        aria-label=${this.t('list.sort')}
        .value=${sort}
        @change=${(event: Event) => setSort(this.store, (event.target as HTMLSelectElement).value as SortOrder)}
      >
        ${orders.map((order) => html`<option value=${order} ?selected=${order === sort}>${this.t(`list.sort.${order}`)}</option>`)}
      </select>
      <div class="scopes" role="group" aria-label=${this.t('list.scope')}>
        ${scopes.map(
          (scope) => html`<button class="scope" aria-pressed=${scope === this.scope} @click=${() => (this.scope = scope)}>
            ${this.t(`list.scope.${scope}`)} <b>${scope === 'all' ? entries.length : counts[scope]}</b>
          </button>`,
        )}
      </div>
      ${sort === 'distance'
        ? html`<p class="note">${this.t(this.#located.value ? 'list.sort.distance-device' : 'list.sort.distance-map')}</p>`
        : ''}
    </header>`;
  }

  #renderSkeleton(): TemplateResult {
    return html`<header><h2>${this.t('list.loading')}</h2></header>
      <div class="scroll" aria-busy="true">${Array.from({ length: 12 }, () => html`<div class="skeleton"></div>`)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-results': UrResults;
  }
}
