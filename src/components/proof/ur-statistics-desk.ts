import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { chooseYear } from '../../actions/choose-year.ts';
import { setFilter } from '../../actions/set-filter.ts';
import { toggleFilterChoice } from '../../actions/toggle-filter-choice.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { tally } from '../../domain/derive/tally.ts';
import type { FacetKey } from '../../domain/filter.ts';
import { entryFacets } from '../../state/selectors/entry-facets.ts';
import { YEARS } from '../../state/years.ts';
import { choiceLabel } from '../restriction-label.ts';
import { subdistrictNamer } from '../subdistrict-name.ts';
import { type Evidence, ProofDesk } from './proof-desk.ts';

/** The facets that are charted, besides the years. */
const charted = ['themes', 'stages', 'campaigns', 'subdistricts'] as const satisfies readonly FacetKey[];
type Charted = (typeof charted)[number];
/** Rows of a chart before "show all". */
const FIRST_ROWS = 10;

interface Row {
  readonly key: string | number;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly choose: () => void;
}

/** Counts of what the filters leave as bars, each of which is a filter, and the same as tables. */
@customElement('ur-statistics-desk')
export class UrStatisticsDesk extends ProofDesk {
  static override readonly styles = [
    ...ProofDesk.styles,
    css`
      .bars {
        display: grid;
        gap: 2px;
        margin-top: var(--ur-space-2);
      }
      .bar {
        display: grid;
        grid-template-columns: minmax(0, 38%) 1fr 44px;
        gap: var(--ur-space-2);
        align-items: center;
        width: 100%;
        min-height: 28px;
        padding: 2px 4px;
        border-radius: 6px;
        font-size: var(--ur-text-small, 13px);
        line-height: 1.3;
      }
      .bar:hover {
        background: var(--ur-surface-alt);
      }
      .bar[aria-pressed='true'] {
        background: var(--ur-accent-soft);
        color: var(--ur-accent-soft-text);
        font-weight: 600;
      }
      .bar svg {
        width: 100%;
        height: 14px;
      }
      .bar .track {
        fill: var(--ur-surface-alt);
      }
      .bar .fill {
        fill: var(--ur-actual);
      }
      .bar .number {
        text-align: end;
      }
      @media (pointer: coarse), (max-width: 719px) {
        .bar {
          min-height: 44px;
        }
      }
      @media (forced-colors: active) {
        .bar .fill {
          fill: CanvasText;
        }
        .bar .track {
          fill: Canvas;
        }
      }
    `,
  ];

  protected override readonly titleKey = 'statistics.title';
  @state() private asTable = false;
  @state() private whole: readonly string[] = [];
  readonly #base = this.select((app) => app.base);

  protected override renderBody(evidence: Evidence): TemplateResult {
    const { entries } = evidence;
    return html`
      <div class="section">
        <p class="small muted">${entries.length === 0 ? this.t('proof.selection-none') : this.t('proof.selection', { count: entries.length })}</p>
        <div class="tools">
          <button class="button" aria-pressed=${this.asTable} @click=${() => (this.asTable = !this.asTable)}>
            ${this.t(this.asTable ? 'proof.chart' : 'proof.table')}
          </button>
        </div>
      </div>
      ${entries.length === 0
        ? nothing
        : html`${charted.map((facet) => this.#renderChart(facet, this.#facetRows(facet, evidence), this.t(`statistics.${facet}`), this.#why(facet)))}
          ${this.#renderChart('years', this.#yearRows(entries), this.t('statistics.years'), this.t('statistics.years-why'))}`}
    `;
  }

  #why(facet: Charted): string {
    return facet === 'stages' ? '' : this.t(`statistics.${facet}-why`);
  }

  #facetRows(facet: Charted, { entries, vocabulary }: Evidence): readonly Row[] {
    const base = this.#base.value;
    const { years, [facet]: choices } = this.filter.value;
    const chosen: readonly (string | number)[] = choices;
    const names = { documentTitle: (id: string) => id, subdistrictName: subdistrictNamer(base.status === 'ready' ? base.value : null, this.language) };
    const rows = [...tally(entries, (entry) => entryFacets(entry, facet, years))].map(([value, count]): Row => ({
      key: value,
      label: choiceLabel(facet, value, vocabulary, this.language, names),
      count,
      chosen: chosen.includes(value),
      choose: () => toggleFilterChoice(this.store, facet, value as never),
    }));
    // Campaigns keep the order of their numbers.
    return facet === 'campaigns' ? rows.sort((a, b) => Number(a.key) - Number(b.key)) : rows.sort((a, b) => b.count - a.count);
  }

  #yearRows(entries: readonly CatalogueEntry[]): readonly Row[] {
    const { years } = this.filter.value;
    const counts = tally(entries, ({ facts }) =>
      facts.flatMap(({ fromYear, toYear, nature }) =>
        nature === 'description' ? [] : Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index),
      ),
    );
    return [...counts]
      .filter(([year]) => year >= YEARS.first && year <= YEARS.last)
      .sort(([a], [b]) => a - b)
      .map(([year, count]): Row => {
        const chosen = years !== null && years.to === year;
        return { key: year, label: String(year), count, chosen, choose: () => (chosen ? setFilter(this.store, { years: null }) : chooseYear(this.store, year)) };
      });
  }

  #renderChart(id: string, all: readonly Row[], title: string, why: string): TemplateResult {
    const whole = this.whole.includes(id) || all.length <= FIRST_ROWS + 1 || id === 'years';
    const rows = whole ? all : all.slice(0, FIRST_ROWS);
    const most = Math.max(1, ...all.map(({ count }) => count));
    return html`<section class="section" aria-labelledby=${id}>
      <h3 id=${id}>${title}</h3>
      ${why === '' ? nothing : html`<p class="small muted">${why}</p>`}
      ${this.asTable
        ? html`<table aria-labelledby=${id}>
            <thead>
              <tr>
                <th scope="col">${this.t('statistics.column.what')}</th>
                <th scope="col" class="number">${this.t('statistics.column.count')}</th>
              </tr>
            </thead>
            <tbody>
              ${all.map(({ label, count }) => html`<tr>
                <th scope="row">${label}</th>
                <td class="number">${count}</td>
              </tr>`)}
            </tbody>
          </table>`
        : html`<ul class="bars">
              ${rows.map((row) => this.#renderBar(row, most))}
            </ul>
            ${all.length > rows.length || this.whole.includes(id)
              ? html`<button class="link small" @click=${() => this.#toggleWhole(id)}>
                  ${this.whole.includes(id) ? this.t('statistics.fewer') : this.t('statistics.more', { count: all.length })}
                </button>`
              : nothing}`}
    </section>`;
  }

  #renderBar({ label, count, chosen, choose }: Row, most: number): TemplateResult {
    return html`<li>
      <button class="bar" aria-pressed=${chosen} aria-label=${this.t(chosen ? 'statistics.chosen' : 'statistics.choose', { label, count })} @click=${choose}>
        <span>${label}</span>
        <svg aria-hidden="true">
          <rect class="track" width="100%" height="14" rx="3"></rect>
          ${svg`<rect class="fill" width="${(count / most) * 100}%" height="14" rx="3"></rect>`}
        </svg>
        <span class="number">${count}</span>
      </button>
    </li>`;
  }

  #toggleWhole(id: string): void {
    this.whole = this.whole.includes(id) ? this.whole.filter((other) => other !== id) : [...this.whole, id];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-statistics-desk': UrStatisticsDesk;
  }
}
