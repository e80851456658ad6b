import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { removeSketchPosition } from '../../actions/remove-sketch-position.ts';
import type { DrawingKind } from '../../domain/drawing.ts';
import { readPositions } from '../../geo/crs/read-positions.ts';
import { formatCoordinates } from '../../geo/measure/coordinate-formats.ts';
import { mapBounds } from '../../map/camera/map-limits.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { entryProblem } from './problem-words.ts';
import { ToolElement } from './tool-element.ts';
import { toolIcon } from './tool-icon.ts';
import { toolStyles } from './tool-styles.ts';

/** No longer list is shown point by point. */
const MOST_LISTED = 50;

/**
 * The way to place points without a pointer: coordinates typed or pasted, or the middle of the map, which the arrow keys
 * move. Feeds what is being measured or drawn.
 */
@customElement('ur-position-entry')
export class UrPositionEntry extends ToolElement {
  static override readonly styles = [baseStyles, controlStyles, toolStyles];

  /** What the points are for. */
  @property({ attribute: false }) kind: DrawingKind | 'measure' = 'measure';
  @query('textarea') private readonly field!: HTMLTextAreaElement;
  @query('input[type=number]') private readonly radius!: HTMLInputElement | null;
  readonly #sketch = this.select((state) => state.tools.sketch);

  protected override render(): TemplateResult {
    const sketch = this.#sketch.value;
    const measuring = this.kind === 'measure';
    return html`<details>
      <summary>${this.text('entry.title')}</summary>
      <div>
        <label class="field">
          <span>${this.text(this.#label())}</span>
          <textarea
            rows=${this.kind === 'point' || this.kind === 'circle' ? 1 : 3}
            spellcheck="false"
            autocomplete="off"
            aria-describedby="help"
          ></textarea>
        </label>
        ${this.kind === 'circle'
          ? html`<label class="field"
              ><span>${this.text('entry.radius')}</span><input type="number" min="0" step="any" inputmode="decimal"
            /></label>`
          : nothing}
        <p class="note" id="help">${this.text('entry.help')}</p>
        <div class="row">
          <button class="button" @click=${this.#add}>${icon('plus')}${this.text('entry.add')}</button>
          <button class="button" @click=${this.#addCentre}>${toolIcon('cross')}${this.text('entry.centre')}</button>
        </div>
        <p class="note">
          ${this.text('measure.hint-keys')}
          <button class="link" @click=${() => this.desk.focusMap()}>${this.text('measure.to-map')}</button>
        </p>
        ${sketch.length === 0 || sketch.length > MOST_LISTED
          ? nothing
          : html`<ol class="list" aria-label=${this.text('entry.placed')}>
              ${sketch.map(
                (position, index) => html`<li class="row spread">
                  <span class="note">${index + 1}. ${formatCoordinates(position, 'degrees')}</span>
                  <button
                    class="icon-button"
                    aria-label=${this.text('entry.remove', { number: index + 1 })}
                    @click=${() => removeSketchPosition(this.store, index)}
                  >
                    ${icon('close')}
                  </button>
                </li>`,
              )}
            </ol>`}
        ${measuring || sketch.length === 0
          ? nothing
          : html`<button class="button primary" @click=${() => this.desk.finish(this.#radius())}>
              ${toolIcon('check')}${this.text('measure.finish')}
            </button>`}
      </div>
    </details>`;
  }

  #label(): 'entry.field' | 'entry.field-one' | 'entry.field-centre' | 'entry.field-corners' {
    if (this.kind === 'point') return 'entry.field-one';
    if (this.kind === 'circle') return 'entry.field-centre';
    return this.kind === 'rectangle' ? 'entry.field-corners' : 'entry.field';
  }

  #radius(): number | null {
    const text = this.radius?.value ?? '';
    return text === '' ? null : Number(text);
  }

  /** All lines or none: a wrong one is told and nothing is placed. */
  async #add(): Promise<void> {
    const text = this.field.value;
    const read = readPositions(text, mapBounds);
    if (!read.ok) {
      this.desk.warn('draw.refused', { problem: entryProblem(this.language, read.issue, text.split('\n').length) });
      this.field.focus();
      return;
    }
    if (read.positions.length === 0) {
      this.desk.warn('entry.empty');
      this.field.focus();
      return;
    }
    this.field.value = '';
    this.desk.addPositions(read.positions);
    const radius = this.#radius();
    if (this.kind === 'circle' && radius !== null) await this.desk.finish(radius);
  }

  #addCentre(): void {
    const centre = this.desk.centre();
    if (centre) this.desk.addPositions([centre]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-position-entry': UrPositionEntry;
  }
}
