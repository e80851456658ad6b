import { css, html, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Comparison, ComparisonRow } from '../../domain/derive/comparisons.ts';
import { CardSection } from '../site-card/card-section.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { proofStyles } from './proof-styles.ts';
import { sourceLine } from './source-line.ts';
import { axisSpan, axisYears } from './time-axis.ts';
import './proof-texts.ts';

const WIDTH = 320;
const HEIGHT = 132;
const LEFT = 6;
const TOP = 16;
const BOTTOM = 20;

/** Targets and actuals of one field, unit and scope on one axis of years, as long as the time they speak of, with the same as a table. */
@customElement('ur-time-axis-chart')
export class UrTimeAxisChart extends CardSection {
  static override readonly styles = [
    baseStyles,
    proofStyles,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        height: auto;
        margin: 4px 0;
      }
      line {
        stroke: var(--ur-line);
      }
      .base {
        stroke: var(--ur-line-strong);
      }
      text {
        fill: var(--ur-text-muted);
        font-size: 11px;
        font-variant-numeric: tabular-nums;
      }
      .label {
        fill: var(--ur-text);
        font-weight: 600;
      }
      rect {
        stroke-width: 2;
      }
      .target {
        fill: none;
        stroke: var(--ur-target);
        stroke-dasharray: 5 2;
      }
      .actual,
      .baseline {
        fill: var(--ur-actual);
        stroke: var(--ur-actual);
      }
      @media (forced-colors: active) {
        .actual,
        .baseline {
          fill: CanvasText;
          stroke: CanvasText;
        }
        .target {
          stroke: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) comparison!: Comparison;

  override render(): TemplateResult {
    const { field, scope, rows } = this.comparison;
    const { unit } = this.words.axis(this.comparison);
    const name = this.words.field(scope === null ? { field } : { field, scope });
    const { first, end } = axisYears(rows.map(({ statement }) => statement));
    const description = this.t('progress.axis', { field: name, unit: unit || '–', from: String(first), to: String(end - 1), count: rows.length });
    return html`<h3>${name} <span class="muted small">${unit}</span></h3>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${description}>${this.#axis(first, end)} ${rows.map((row) => this.#mark(row, first, end))}</svg>
      <table aria-label=${description}>
        <thead>
          <tr>
            <th scope="col">${this.t('progress.time')}</th>
            <th scope="col">${this.t('progress.nature')}</th>
            <th scope="col" class="number">${this.t('progress.value')}</th>
            <th scope="col">${this.t('progress.source')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ statement }) => html`<tr>
              <th scope="row" class="number">${this.words.time(statement)}</th>
              <td><span class="nature ${statement.nature}">${this.words.nature(statement)}</span></td>
              <td class="number">${this.words.valueLine(statement)}</td>
              <td>${sourceLine(statement, this.words)}</td>
            </tr>`,
          )}
        </tbody>
      </table>`;
  }

  #x(year: number, first: number, end: number): number {
    return LEFT + ((year - first) / (end - first)) * (WIDTH - 2 * LEFT);
  }

  #y(value: number): number {
    const { from, to } = this.comparison.axis;
    return HEIGHT - BOTTOM - ((value - from) / (to - from || 1)) * (HEIGHT - BOTTOM - TOP);
  }

  #axis(first: number, end: number): readonly TemplateResult[] {
    const every = end - first > 10 ? 2 : 1;
    return Array.from({ length: end - first }, (_, index) => first + index).map((year, index) => {
      const x = this.#x(year, first, end);
      const middle = this.#x(year + 0.5, first, end);
      return svg`<line class=${index === 0 ? 'base' : ''} x1=${x} x2=${x} y1=${TOP} y2=${HEIGHT - BOTTOM}></line>
        <line class="base" x1=${x} x2=${this.#x(year + 1, first, end)} y1=${HEIGHT - BOTTOM} y2=${HEIGHT - BOTTOM}></line>
        ${index % every === 0 ? svg`<text x=${middle} y=${HEIGHT - 6} text-anchor="middle">${end - first > 6 ? String(year).slice(2) : year}</text>` : ''}`;
    });
  }

  #mark({ statement, value }: ComparisonRow, first: number, end: number): TemplateResult {
    const { from, to } = axisSpan(statement);
    const [x1, x2] = [this.#x(from, first, end), this.#x(to, first, end)];
    const width = Math.max(6, x2 - x1 - 2);
    const [top, bottom] = [this.#y(Math.max(0, value)), this.#y(Math.min(0, value))];
    const right = x1 > WIDTH * 0.7;
    return svg`<g>
      <rect class=${statement.nature} x=${x1 + 1} y=${top} width=${width} height=${Math.max(2, bottom - top)}></rect>
      <text class="label" x=${right ? x1 + width : x1 + 2} y=${Math.max(11, top - 4)} text-anchor=${right ? 'end' : 'start'}>${this.words.value(statement).text}</text>
    </g>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-time-axis-chart': UrTimeAxisChart;
  }
}
