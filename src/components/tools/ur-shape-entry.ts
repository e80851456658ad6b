import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { editDrawingShape } from '../../actions/edit-drawing-shape.ts';
import { keepShape } from '../../actions/keep-shape.ts';
import type { Drawing } from '../../domain/drawing.ts';
import { readPositions } from '../../geo/crs/read-positions.ts';
import { positionsOfShape } from '../../geo/shapes/positions-of-shape.ts';
import { shapeFromPositions } from '../../geo/shapes/shape-from-positions.ts';
import { mapBounds } from '../../map/camera/map-limits.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { entryProblem, shapeProblem } from './problem-words.ts';
import { ToolElement } from './tool-element.ts';
import { toolIcon } from './tool-icon.ts';
import { toolStyles } from './tool-styles.ts';

/** Degrees with nine decimals, so that a shape typed back unchanged is the same to a tenth of a millimetre. */
const written = ([longitude, latitude]: readonly [number, number]): string => `${Number(latitude.toFixed(9))}, ${Number(longitude.toFixed(9))}`;

/** The corners of a drawing as text that can be changed: the way to change a shape without dragging. */
@customElement('ur-shape-entry')
export class UrShapeEntry extends ToolElement {
  static override readonly styles = [baseStyles, controlStyles, toolStyles];

  @property({ attribute: false }) drawing!: Drawing;
  @query('textarea') private readonly field!: HTMLTextAreaElement;
  @query('input[type=number]') private readonly radius!: HTMLInputElement | null;

  protected override render(): TemplateResult {
    const { shape } = this.drawing;
    const positions = positionsOfShape(shape);
    return html`<details>
      <summary>${this.text('entry.title')}</summary>
      <div>
        <label class="field">
          <span>${this.text(shape.circle ? 'entry.field-centre' : 'entry.field')}</span>
          <textarea
            rows=${Math.min(10, Math.max(1, positions.length))}
            spellcheck="false"
            autocomplete="off"
            aria-describedby="help"
            .value=${positions.map(written).join('\n')}
          ></textarea>
        </label>
        ${shape.circle
          ? html`<label class="field"
              ><span>${this.text('entry.radius')}</span
              ><input type="number" min="0" step="any" inputmode="decimal" .value=${String(Number(shape.circle.radiusMetres.toFixed(3)))}
            /></label>`
          : nothing}
        <p class="note" id="help">${this.text('entry.help')}</p>
        <div class="row"><button class="button" @click=${this.#save}>${toolIcon('check')}${this.text('draw.save')}</button></div>
      </div>
    </details>`;
  }

  async #save(): Promise<void> {
    const { id, name, shape } = this.drawing;
    const text = this.field.value;
    const read = readPositions(text, mapBounds);
    if (!read.ok) {
      this.#refuse(entryProblem(this.language, read.issue, text.split('\n').length));
      return;
    }
    const made = shapeFromPositions(shape.kind, read.positions, this.radius ? Number(this.radius.value) : null);
    if (!made.ok) {
      this.#refuse(shapeProblem(this.language, made.problem));
      return;
    }
    const result = await keepShape(this.store, this.desk.keeper, made.shape, { id });
    if (!result.ok) {
      this.#refuse(shapeProblem(this.language, result.problem));
      return;
    }
    editDrawingShape(this.store, null);
    this.desk.tell('draw.changed', { name });
  }

  #refuse(problem: string): void {
    this.desk.warn('draw.refused', { problem });
    this.field.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-shape-entry': UrShapeEntry;
  }
}
