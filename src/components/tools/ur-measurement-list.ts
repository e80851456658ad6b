import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { keepMeasurement } from '../../actions/keep-measurement.ts';
import { removeMeasurements } from '../../actions/remove-measurements.ts';
import { restoreMeasurements } from '../../actions/restore-measurements.ts';
import type { Measurement, Tools } from '../../state/tools.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { areaWords, bearingWords, lengthWords } from './measure-words.ts';
import { measurementText } from './measurement-text.ts';
import { ToolElement } from './tool-element.ts';
import { toolIcon } from './tool-icon.ts';
import { toolStyles } from './tool-styles.ts';

/** The finished measurements with their sum: copied, kept as drawings, deleted and brought back. */
@customElement('ur-measurement-list')
export class UrMeasurementList extends ToolElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    css`
      .item {
        display: grid;
        gap: 2px;
        padding: 8px 0;
      }
      .item .figure {
        font-size: 16px;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .item h4 {
        margin: 0;
        color: var(--ur-text-muted);
        font-size: 13px;
        font-weight: 400;
      }
      .legs {
        border: 0;
      }
      .legs summary {
        min-height: 28px;
        padding: 4px 0;
        font-size: 13px;
      }
      .legs td,
      .legs th {
        padding: 2px 8px 2px 0;
        font-weight: 400;
        font-size: 13px;
        font-variant-numeric: tabular-nums;
        text-align: right;
      }
      .legs table {
        width: 100%;
        border-collapse: collapse;
      }
      .legs th {
        color: var(--ur-text-muted);
        text-align: left;
      }
      .sum {
        padding-top: 8px;
        border-top: 2px solid var(--ur-line-strong);
      }
    `,
  ];

  readonly #measurements = this.select((state) => state.tools.measurements);
  readonly #lengthUnit = this.select((state) => state.tools.lengthUnit);
  readonly #areaUnit = this.select((state) => state.tools.areaUnit);
  #removed: readonly Measurement[] = [];

  protected override render(): TemplateResult | typeof nothing {
    const measurements = this.#measurements.value;
    const undo = html`<button class="button" @click=${this.#restore}>${toolIcon('undo')}${this.text('measure.undo')}</button>`;
    if (measurements.length === 0) return this.#removed.length === 0 ? nothing : html`<div class="part"><div class="row">${undo}</div></div>`;
    return html`<div class="part">
      <div class="head">
        <h3>${this.text('measure.list')}</h3>
        <div class="row">
          ${this.#removed.length === 0 ? nothing : undo}
          <button class="button" @click=${this.#copyAll}>${toolIcon('copy')}${this.text('measure.copy-all')}</button>
          <button class="button" @click=${() => this.#remove(measurements)}>${this.text('measure.clear')}</button>
        </div>
      </div>
      <ul class="list">
        ${repeat(
          measurements,
          ({ id }) => id,
          (measurement) => this.#renderItem(measurement),
        )}
      </ul>
      ${this.#renderSum(measurements)}
    </div>`;
  }

  #renderItem(measurement: Measurement): TemplateResult {
    const { id, closed, figures } = measurement;
    const units = this.#units();
    const title = this.text(closed ? 'measure.item-area' : 'measure.item-distance', { id });
    const [only, second] = figures.legs;
    return html`<li class="item">
      <div class="row spread">
        <div>
          <h4>${title}</h4>
          <p class="figure">
            ${figures.squareMetres === null
              ? lengthWords(this.language, units, figures.metres)
              : areaWords(this.language, units, figures.squareMetres)}
          </p>
        </div>
        <div class="row">
          <button class="icon-button" aria-label="${this.text('measure.keep')}: ${title}" title=${this.text('measure.keep')} @click=${() => this.#keep(measurement)}>
            ${toolIcon('pencil')}
          </button>
          <button class="icon-button" aria-label=${this.text('coordinates.copy', { what: title })} title=${this.text('copy')} @click=${() => this.desk.copy(measurementText(this.language, units, measurement))}>
            ${toolIcon('copy')}
          </button>
          <button class="icon-button" aria-label="${this.text('delete')}: ${title}" title=${this.text('delete')} @click=${() => this.#remove([measurement])}>
            ${toolIcon('trash')}
          </button>
        </div>
      </div>
      <p class="exact">
        ${figures.squareMetres === null
          ? lengthWords(this.language, units, figures.metres, 'exact')
          : html`${areaWords(this.language, units, figures.squareMetres, 'exact')}<br />${this.text('measure.perimeter')}
              ${lengthWords(this.language, units, figures.metres, 'exact')}`}
        ${second === undefined && only?.bearingDegrees != null
          ? html`<br />${this.text('measure.bearing')} ${bearingWords(this.language, only.bearingDegrees)}`
          : nothing}
      </p>
      ${second === undefined ? nothing : this.#renderLegs(measurement)}
    </li>`;
  }

  #renderLegs({ figures }: Measurement): TemplateResult {
    return html`<details class="legs">
      <summary>${this.text('measure.legs')}</summary>
      <table>
        <tbody>
          ${figures.legs.map(
            ({ metres, bearingDegrees }, index) => html`<tr>
              <th scope="row">${this.text('measure.leg', { number: index + 1 })}</th>
              <td>${lengthWords(this.language, this.#units(), metres)}</td>
              <td>${bearingDegrees === null ? '' : bearingWords(this.language, bearingDegrees)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
  }

  #renderSum(measurements: readonly Measurement[]): TemplateResult | typeof nothing {
    if (measurements.length < 2) return nothing;
    const lengths = measurements.filter(({ closed }) => !closed);
    const areas = measurements.filter(({ closed }) => closed);
    const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
    const metres = total(lengths.map(({ figures }) => figures.metres));
    const squareMetres = total(areas.map(({ figures }) => figures.squareMetres ?? 0));
    return html`<div class="sum">
      <h3>${this.text('measure.sum')}</h3>
      <dl class="figures">
        ${lengths.length === 0
          ? nothing
          : html`<dt>${this.text('measure.sum-lengths', { count: lengths.length })}</dt>
              <dd>${lengthWords(this.language, this.#units(), metres)}</dd>`}
        ${areas.length === 0
          ? nothing
          : html`<dt>${this.text('measure.sum-areas', { count: areas.length })}</dt>
              <dd>${areaWords(this.language, this.#units(), squareMetres)}</dd>`}
      </dl>
    </div>`;
  }

  #remove(measurements: readonly Measurement[]): void {
    this.#removed = measurements;
    const [only] = measurements;
    removeMeasurements(this.store, measurements.length === 1 && only ? only.id : 'all');
    this.desk.tell('measure.removed');
  }

  #restore(): void {
    restoreMeasurements(this.store, this.#removed);
    this.#removed = [];
    this.requestUpdate();
  }

  async #copyAll(): Promise<void> {
    const texts = this.#measurements.value.map((measurement) => measurementText(this.language, this.#units(), measurement));
    await this.desk.copy(texts.join('\n\n'));
  }

  async #keep(measurement: Measurement): Promise<void> {
    const name = this.text(measurement.closed ? 'measure.item-area' : 'measure.item-distance', { id: measurement.id });
    const { colour, dashed } = this.desk.state.get();
    const result = await keepMeasurement(this.store, this.desk.keeper, measurement, { name, colour, dashed });
    if (result.ok) this.desk.tell(result.kept ? 'measure.kept' : 'draw.added-unsaved', { name });
  }

  #units(): Pick<Tools, 'lengthUnit' | 'areaUnit'> {
    return { lengthUnit: this.#lengthUnit.value, areaUnit: this.#areaUnit.value };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-measurement-list': UrMeasurementList;
  }
}
