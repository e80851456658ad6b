import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Comparison, ComparisonRow } from '../../domain/derive/comparisons.ts';
import type { Statement } from '../../domain/statement.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { CardSection } from './card-section.ts';
import { cardStyles } from './card-styles.ts';
import { emit } from './emit.ts';
import { sourceLink } from './source-link.ts';
import { targetActualStyles } from './target-actual-styles.ts';

/**
 * Targets and actuals of one field, unit and scope as bars on one axis: actual solid, target hatched with a heavy end.
 * It is a table that is drawn: what the bars show stands in its cells. Nothing is summed or divided.
 */
@customElement('ur-target-actual-chart')
export class UrTargetActualChart extends CardSection {
  static override styles = [baseStyles, cardStyles, targetActualStyles];

  @property({ attribute: false }) comparison!: Comparison;
  /** Records to which rows belong that are not the card's own. */
  @property({ attribute: false }) peers: ReadonlyMap<Statement, CatalogueEntry> = new Map();
  /** With a word on what the chart does not do; needed once a card. */
  @property({ type: Boolean }) explained = false;

  override render(): TemplateResult {
    const { field, scope, rows, axis } = this.comparison;
    const { unit, words } = this.words.axis(this.comparison);
    const name = this.words.field(scope === null ? { field } : { field, scope });
    const hasActual = rows.some(({ statement }) => statement.nature !== 'target');
    return html`
      <section class="section">
        <div class="head">
          <h3 id="heading">${this.t(hasActual ? 'card.chart.target-actual' : 'card.chart.targets', { field: name })}</h3>
          ${unit === '' ? nothing : html`<span class="muted">${this.t('card.chart.unit', { unit })}</span>`}
        </div>
        <svg class="patterns" aria-hidden="true">
          <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="stripe" width="2.5" height="7"></rect>
          </pattern>
        </svg>
        <table aria-labelledby="heading">
          <thead class="hidden-visually">
            <tr>
              <th scope="col">${this.t('card.chart.period')}</th>
              <th scope="col">${this.t('card.chart.value')}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.#row(row, name))}
          </tbody>
        </table>
        <div class="axis number small muted" aria-hidden="true">
          <span>${words(axis.from)}</span><span>${words(axis.to)}</span>
        </div>
        ${this.explained ? html`<p class="muted small">${this.t('card.chart.no-sum')} <button class="link small" @click=${() => emit(this, 'ur-desk-open', 'progress')}>${this.t('card.chart.time-axis')}</button></p>` : nothing}
        ${this.#notes().map((note) => html`<p class="muted small">${note}</p>`)}
      </section>
    `;
  }

  #row(row: ComparisonRow, name: string): TemplateResult {
    const { statement } = row;
    const { text, unit, other } = this.words.value(statement);
    const ownUnit = statement.unit === this.comparison.unit ? '' : unit;
    const peer = this.peers.get(statement);
    return html`<tr>
      <th scope="row" class="number">${this.words.time(statement)}</th>
      <td>
        ${this.#bar(row)}
        <div class="line">
          <span class="nature ${statement.nature}">${this.words.nature(statement)}</span>
          <b class="number" title=${other ? `= ${other.text}` : nothing}
            >${text} <span class="muted small">${ownUnit}</span></b
          >
          ${sourceLink(statement, name, this.words)}
        </div>
        ${peer
          ? html`<button class="link small" @click=${() => emit(this, 'ur-record-open', { id: peer.id })}>
              ${peer.name[this.language]}
            </button>`
          : nothing}
      </td>
    </tr>`;
  }

  #bar({ value, statement }: ComparisonRow): TemplateResult {
    const { from, to } = this.comparison.axis;
    const percent = (position: number): number => ((position - from) / (to - from)) * 100;
    const [start, end] = [percent(Math.min(0, value)), percent(Math.max(0, value))];
    const tip = value < 0 ? start : end;
    return html`<svg class="bar" width="100%" height="20" aria-hidden="true">
      <rect class="track" width="100%" height="100%" rx="3"></rect>
      <rect class=${statement.nature} x="${start}%" width="${end - start}%" height="100%" rx="3"></rect>
      ${statement.nature === 'target' ? html`<svg x="${tip}%" overflow="visible"><rect class="tip" x="-5" width="5" height="20"></rect></svg>` : nothing}
    </svg>`;
  }

  #notes(): string[] {
    return [...new Set(this.comparison.rows.flatMap(({ statement }) => statement.note?.[this.language] ?? []))];
  }
}
