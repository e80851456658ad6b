import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { cancelSketch } from '../../actions/cancel-sketch.ts';
import { keepMeasurement } from '../../actions/keep-measurement.ts';
import { removeMeasurements } from '../../actions/remove-measurements.ts';
import { removeSketchPosition } from '../../actions/remove-sketch-position.ts';
import { restoreMeasurements } from '../../actions/restore-measurements.ts';
import { setMeasureUnits } from '../../actions/set-measure-units.ts';
import { setMeasuring } from '../../actions/set-measuring.ts';
import { measurePositions } from '../../geo/measure/measure-positions.ts';
import { areaUnits, lengthUnits } from '../../geo/measure/units.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { Measurement, Tools } from '../../state/tools.ts';
import { COARSE_POINTER, MediaQuery } from '../media-query.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { metresPerPixel } from './metres-per-pixel.ts';
import { areaWords, bearingWords, lengthWords } from './measure-words.ts';
import { measurementText } from './measurement-text.ts';
import { ToolElement } from './tool-element.ts';
import { toolIcon } from './tool-icon.ts';
import { toolStyles } from './tool-styles.ts';
import './ur-cursor-readout.ts';
import './ur-position-entry.ts';

const whats = ['distance', 'area'] as const;
const whatIcons = { distance: 'line', area: 'area' } as const;

/** Measuring: what is being placed with its figures so far, the finished measurements with their sum, units, coordinates. */
@customElement('ur-measure-panel')
export class UrMeasurePanel extends ToolElement {
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
      .units {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 10px;
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

  readonly #measuring = this.select((state) => state.tools.measuring);
  readonly #sketch = this.select((state) => state.tools.sketch);
  readonly #measurements = this.select((state) => state.tools.measurements);
  readonly #lengthUnit = this.select((state) => state.tools.lengthUnit);
  readonly #areaUnit = this.select((state) => state.tools.areaUnit);
  readonly #view = this.select((state) => state.view);
  readonly #coarse = new MediaQuery(this, COARSE_POINTER);
  readonly #measure = memoiseLast(measurePositions);
  #removed: readonly Measurement[] = [];

  protected override render(): TemplateResult {
    const metres = metresPerPixel(this.#view.value);
    return html`
      <div class="part">
        <fieldset class="segments">
          <legend class="hidden-visually">${this.text('measure.what')}</legend>
          ${whats.map(
            (what) => html`<label>
              <input
                type="radio"
                name="what"
                .checked=${this.#measuring.value === what}
                @change=${() => setMeasuring(this.store, what)}
              />${toolIcon(whatIcons[what])}${this.text(`measure.${what}`)}
            </label>`,
          )}
        </fieldset>
        ${this.#renderSketch()}
        <ur-position-entry></ur-position-entry>
      </div>
      ${this.#renderMeasurements()}
      <ur-cursor-readout></ur-cursor-readout>
      <div class="part">
        <div class="units">
          <label class="field"
            ><span>${this.text('measure.length-unit')}</span>${this.#renderUnits('lengthUnit', ['auto', ...Object.keys(lengthUnits)])}</label
          >
          <label class="field"
            ><span>${this.text('measure.area-unit')}</span>${this.#renderUnits('areaUnit', ['auto', ...Object.keys(areaUnits)])}</label
          >
        </div>
        ${metres === null ? nothing : html`<p class="note">${this.text('measure.method', { metres })}</p>`}
      </div>
    `;
  }

  #units(): Pick<Tools, 'lengthUnit' | 'areaUnit'> {
    return { lengthUnit: this.#lengthUnit.value, areaUnit: this.#areaUnit.value };
  }

  #renderUnits(key: 'lengthUnit' | 'areaUnit', units: readonly string[]): TemplateResult {
    const chosen = this.#units()[key];
    return html`<select
      @change=${({ target }: Event) => setMeasureUnits(this.store, { [key]: (target as HTMLSelectElement).value })}
    >
      ${units.map(
        (unit) => html`<option value=${unit} ?selected=${unit === chosen}>
          ${unit === 'auto' ? this.text('measure.unit-auto') : this.text(`unit.${unit as keyof typeof areaUnits | keyof typeof lengthUnits}`)}
        </option>`,
      )}
    </select>`;
  }

  #renderSketch(): TemplateResult {
    const sketch = this.#sketch.value;
    if (sketch.length === 0) {
      return html`<p class="hint">${this.text(this.#coarse.matches ? 'measure.hint-touch' : 'measure.hint')}</p>`;
    }
    const closed = this.#measuring.value === 'area';
    const figures = this.#measure(sketch, closed);
    const last = figures.legs.at(closed && sketch.length > 2 ? -2 : -1);
    const units = this.#units();
    return html`
      <dl class="figures">
        ${closed
          ? html`<dt>${this.text('measure.area-figure')}</dt>
              <dd class="large">
                ${figures.squareMetres === null ? '—' : areaWords(this.language, units, figures.squareMetres)}
              </dd>`
          : nothing}
        <dt>${this.text(closed ? 'measure.perimeter' : 'measure.total')}</dt>
        <dd class=${closed ? '' : 'large'}>${lengthWords(this.language, units, figures.metres)}</dd>
        ${last?.bearingDegrees == null
          ? nothing
          : html`<dt>${this.text('measure.bearing')}</dt>
              <dd>${bearingWords(this.language, last.bearingDegrees)}</dd>`}
        <dt>${this.text('measure.so-far')}</dt>
        <dd>${this.text('measure.points', { count: sketch.length })}</dd>
      </dl>
      ${figures.crossesItself ? html`<p class="problem">${this.text('measure.self-crossing')}</p>` : nothing}
      <div class="row">
        <button class="button primary" @click=${() => this.desk.finish()}>${toolIcon('check')}${this.text('measure.finish')}</button>
        <button class="button" @click=${() => removeSketchPosition(this.store)}>
          ${toolIcon('undo')}${this.text('measure.back')}
        </button>
        <button class="button" @click=${() => cancelSketch(this.store)}>${this.text('cancel')}</button>
      </div>
    `;
  }

  #renderMeasurements(): TemplateResult | typeof nothing {
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
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-measure-panel': UrMeasurePanel;
  }
}
