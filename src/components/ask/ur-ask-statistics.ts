import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { formatNumber } from '../../i18n/format-number.ts';
import { shadeClasses, shadeColours } from '../../map/ask/area-shades.ts';
import type { AreaStatistics } from '../../query/area-statistics.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { systemAppearance } from '../document-settings.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { AskElement } from './ask-element.ts';
import type { ResultRow } from './ask-state.ts';
import { askStyles } from './ask-styles.ts';
import { propertyWords, rowName, valueWords, withoutKind } from './ask-words.ts';
import { type CountBar, countBars } from './count-bars.ts';

/** What an answer counts up to: by sub-district with sums and share of area, by theme, by stage; as table, chart and on the map. */
@customElement('ur-ask-statistics')
export class UrAskStatistics extends AskElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    askStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
      }
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      .bars {
        display: block;
        width: 100%;
        max-width: 420px;
        fill: var(--ur-text);
        font-size: 12px;
      }
      .bars .solid {
        fill: var(--ur-accent);
      }
      .bars .hollow {
        fill: none;
        stroke: var(--ur-accent);
        stroke-width: 1.5;
        stroke-dasharray: 3 2;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        font-size: 12px;
      }
      .legend li {
        display: flex;
        gap: 6px;
        align-items: center;
      }
      .legend i {
        width: 22px;
        height: 14px;
        border: 1px solid var(--ur-line-strong);
        forced-color-adjust: none;
      }
      .wide {
        overflow-x: auto;
      }
    `,
  ];

  readonly #result = this.watch((state) => state.result);
  readonly #areas = this.watch((state) => state.areas);
  readonly #shaded = this.watch((state) => state.isMapShaded);
  readonly #figures = this.watch((state) => state.figures);
  readonly #appearance = this.select((state) => state.appearance);
  @state() private property: string | null = null;

  protected override render(): TemplateResult {
    const result = this.#result.value;
    if (!result) return html`${nothing}`;
    const isSites = result.query.target === 'sites';
    return html`
      <section aria-labelledby="areas">
        <h3 id="areas">${this.text('stats.subdistricts')}</h3>
        ${isSites ? this.#renderFigureChoice() : nothing}
        ${this.#areas.value ? this.#renderAreas(this.#areas.value.areas, this.#areas.value.property) : html`<p class="row"><button class="button" @click=${() => this.session.countByArea(this.property)}>${this.text('stats.count')}</button></p>`}
      </section>
      ${isSites ? html`${this.#renderGroups('stats.themes', 'theme', result.rows)} ${this.#renderGroups('stats.stages', 'stage', result.rows)}` : nothing}
    `;
  }

  #renderFigureChoice(): TemplateResult {
    const figures = this.#figures.value;
    if (figures === 'none' || figures === 'failed') {
      return html`${figures === 'failed' ? html`<p class="problem">${this.text('figures.failed')}</p>` : nothing}
        <button class="link" @click=${() => this.session.data.loadFigures()}>${this.text('figures.load')}</button>`;
    }
    if (figures === 'loading') return html`<p class="hint">${this.text('figures.loading')}</p>`;
    const rows = this.#result.value?.rows ?? [];
    const offered = this.session.data.figureNames.filter((name) => rows.some(({ id }) => typeof this.#number(id, name) === 'number'));
    return html`<label class="field">
        <span>${this.text('stats.figure')}</span>
        <select
          @change=${({ target }: Event) => {
            this.property = (target as HTMLSelectElement).value || null;
            void this.session.countByArea(this.property);
          }}
        >
          <option value="">${this.text('stats.figure-none')}</option>
          ${offered.map((name) => html`<option value=${name} ?selected=${name === this.property}>${propertyWords(this.names, name)}</option>`)}
        </select>
      </label>
      ${this.property === null ? nothing : this.#renderTotal(rows, this.property)}`;
  }

  #renderTotal(rows: readonly ResultRow[], property: string): TemplateResult {
    const sum = { certain: 0, possible: 0 };
    let without = 0;
    for (const { id, certain } of rows) {
      const number = this.#number(id, property);
      if (number === null) without++;
      else sum[certain ? 'certain' : 'possible'] += number;
    }
    return html`<p class="sentence">
        ${this.text('stats.sum-total', { sum: formatNumber(sum.certain), possible: formatNumber(sum.possible), unit: this.#unit(property) })}${without > 0
          ? html` (${this.text('stats.without', { count: without })})`
          : nothing}
      </p>
      <p class="note">${this.text('stats.sum-note')}</p>`;
  }

  #number(id: string, property: string): number | null {
    const value = this.session.data.layers.get('sites')?.rows.find((row) => row.id === id)?.properties[property];
    return typeof value === 'number' ? value : null;
  }

  #unit(property: string): string {
    const unit = this.session.data.unitOf(property);
    return this.session.data.terms?.units.find(({ id }) => id === unit)?.label[this.language] ?? '';
  }

  #renderAreas(areas: readonly AreaStatistics[], property: string | null): TemplateResult {
    const districts = this.session.data.layers.get('subdistricts')?.rows ?? [];
    const named = areas.map((area) => {
      const row = districts.find(({ id }) => id === area.id);
      return { area, label: row ? withoutKind(rowName(this.language, row)) : area.id };
    });
    const counted = named.filter(({ area: { count } }) => count.certain + count.possible > 0).sort((a, b) => b.area.count.certain + b.area.count.possible - a.area.count.certain - a.area.count.possible);
    const bars: readonly CountBar[] = counted.map(({ label, area: { count } }) => ({ label, ...count }));
    return html`
      <label class="check"><input type="checkbox" .checked=${this.#shaded.value} @change=${({ target }: Event) => this.session.shadeMap((target as HTMLInputElement).checked)} />${this.text('stats.shade')}</label>
      ${this.#shaded.value ? this.#renderLegend(areas) : nothing}
      ${bars.length > 0 ? countBars(this.text('stats.chart', { what: this.text('stats.subdistricts') }), bars) : nothing}
      <div class="wide" tabindex="0" role="region" aria-label=${this.text('stats.numbers')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.text('stats.area')}</th>
              <th scope="col" class="number">${this.text('certain')}</th>
              <th scope="col" class="number">${this.text('possible')}</th>
              ${property === null ? nothing : html`<th scope="col" class="number">${this.text('stats.sum')} (${this.#unit(property)})</th>`}
              <th scope="col" class="number">${this.text('stats.share')}</th>
            </tr>
          </thead>
          <tbody>
            ${counted.map(
              ({ label, area }) => html`<tr>
                <th scope="row">${label}</th>
                <td class="number">${area.count.certain}</td>
                <td class="number">${area.count.possible}</td>
                ${property === null ? nothing : html`<td class="number">${formatNumber(area.sum.certain)} + ${formatNumber(area.sum.possible)}</td>`}
                <td class="number">${area.overlapSquareMetres === 0 ? '–' : `${formatNumber((100 * area.overlapSquareMetres) / area.areaSquareMetres, 1)} %`}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="note">${this.text('stats.note')} ${this.text('stats.share-note')}</p>
    `;
  }

  #renderLegend(areas: readonly AreaStatistics[]): TemplateResult {
    const appearance = this.#appearance.value;
    const colours = shadeColours[appearance === 'auto' ? systemAppearance() : appearance];
    const classes = shadeClasses(areas.map(({ count }) => count.certain + count.possible));
    return html`<p class="note">${this.text('stats.legend')}</p>
      <ul class="legend">
        ${classes.map(
          ({ from, to }, index) => html`<li><i .style=${`background: ${colours[index] ?? ''}`}></i>${from === to ? from : this.text('stats.legend-class', { from, to })}</li>`,
        )}
      </ul>`;
  }

  #renderGroups(title: 'stats.themes' | 'stats.stages', property: 'theme' | 'stage', rows: readonly ResultRow[]): TemplateResult {
    const counts = new Map<string, { certain: number; possible: number }>();
    for (const { row, certain } of rows) {
      // A project counts once, by its main theme.
      const value = [row.properties[property] ?? []].flat()[0];
      if (value === undefined) continue;
      const count = counts.get(String(value)) ?? { certain: 0, possible: 0 };
      count[certain ? 'certain' : 'possible']++;
      counts.set(String(value), count);
    }
    const bars = [...counts].map(([value, count]) => ({ label: valueWords(this.names, property, value), ...count })).sort((a, b) => b.certain + b.possible - a.certain - a.possible);
    if (bars.length === 0) return html`${nothing}`;
    return html`<section>
      <h3>${this.text(title)}</h3>
      ${countBars(this.text('stats.chart', { what: this.text(title) }), bars)}
      <details>
        <summary>${this.text('stats.numbers')}</summary>
        <div>
          <table>
            <thead><tr><th scope="col">${this.text(property === 'theme' ? 'column.theme' : 'column.stage')}</th><th scope="col" class="number">${this.text('certain')}</th><th scope="col" class="number">${this.text('possible')}</th></tr></thead>
            <tbody>
              ${bars.map(({ label, certain, possible }) => html`<tr><th scope="row">${label}</th><td class="number">${certain}</td><td class="number">${possible}</td></tr>`)}
            </tbody>
          </table>
        </div>
      </details>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-ask-statistics': UrAskStatistics;
  }
}
