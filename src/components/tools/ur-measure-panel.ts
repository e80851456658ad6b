import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { cancelSketch } from '../../actions/cancel-sketch.ts';
import { removeSketchPosition } from '../../actions/remove-sketch-position.ts';
import { setMeasureUnits } from '../../actions/set-measure-units.ts';
import { setMeasuring } from '../../actions/set-measuring.ts';
import { measurePositions } from '../../geo/measure/measure-positions.ts';
import { areaUnits, lengthUnits } from '../../geo/measure/units.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { Tools } from '../../state/tools.ts';
import { COARSE_POINTER, MediaQuery } from '../media-query.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { metresPerPixel } from './metres-per-pixel.ts';
import { areaWords, bearingWords, lengthWords } from './measure-words.ts';
import { ToolElement } from './tool-element.ts';
import { toolIcon } from './tool-icon.ts';
import { toolStyles } from './tool-styles.ts';
import './ur-cursor-readout.ts';
import './ur-measurement-list.ts';
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
      .units {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 10px;
      }
    `,
  ];

  readonly #measuring = this.select((state) => state.tools.measuring);
  readonly #sketch = this.select((state) => state.tools.sketch);
  readonly #lengthUnit = this.select((state) => state.tools.lengthUnit);
  readonly #areaUnit = this.select((state) => state.tools.areaUnit);
  readonly #view = this.select((state) => state.view);
  readonly #coarse = new MediaQuery(this, COARSE_POINTER);
  readonly #measure = memoiseLast(measurePositions);

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
      <ur-measurement-list></ur-measurement-list>
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
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-measure-panel': UrMeasurePanel;
  }
}
