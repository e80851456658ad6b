import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { deleteDrawing } from '../../actions/delete-drawing.ts';
import { editDrawingShape } from '../../actions/edit-drawing-shape.ts';
import { MOST_NAME_CHARACTERS } from '../../actions/keep-shape.ts';
import { moveCamera } from '../../actions/move-camera.ts';
import { restyleDrawing } from '../../actions/restyle-drawing.ts';
import type { Drawing } from '../../domain/drawing.ts';
import { boundsOf } from '../../geo/index/bounds.ts';
import { fitCamera } from '../../map/camera/fit-camera.ts';
import { drawingPalette } from '../../map/tools/drawing-palette.ts';
import { systemAppearance } from '../document-settings.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { drawingLookFields } from './drawing-look-fields.ts';
import { drawingSizeWords } from './measure-words.ts';
import { ToolElement } from './tool-element.ts';
import { toolIcon } from './tool-icon.ts';
import { ownRowStyles } from '../styles/own-row-styles.ts';
import { toolStyles } from './tool-styles.ts';

/** A window onto a drawing is not closer than this, nor larger than this part of the map. */
const CLOSEST_ZOOM = 16;
const WINDOW = { width: 640, height: 420, padding: { top: 0, right: 0, bottom: 0, left: 0 } };

/** One of my drawings: name and size, the way there, and on demand its name, look and shape to change. */
@customElement('ur-drawing-row')
export class UrDrawingRow extends ToolElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    ownRowStyles,
    css`
      .go {
        padding: 2px 6px;
        border-radius: var(--ur-radius-control);
      }
      .size {
        font-variant-numeric: tabular-nums;
      }
      .change {
        padding: 4px 6px 12px 38px;
      }
    `,
  ];

  @property({ attribute: false }) drawing!: Drawing;
  @property({ type: Boolean }) unsaved = false;
  @state() private open = false;
  readonly #appearance = this.select((state) => state.appearance);
  readonly #lengthUnit = this.select((state) => state.tools.lengthUnit);
  readonly #areaUnit = this.select((state) => state.tools.areaUnit);

  protected override render(): TemplateResult {
    const { name, colour, shape } = this.drawing;
    const appearance = this.#appearance.value;
    const palette = appearance === 'auto' ? systemAppearance() : appearance;
    return html`
      <div class="line">
        <button class="go" @click=${this.#zoom}>
          <span class="hidden-visually">${this.text('draw.zoom')}</span>
          <span class="kind" .style=${`color: ${drawingPalette[palette][colour]}`}>${toolIcon(shape.kind)}</span>
          <span class="name">${name}</span>
          <span class="size">
            ${this.unsaved ? html`<span class="warn">${this.text('draw.unsaved')}</span> ` : nothing}${this.#size()}
          </span>
        </button>
        <button
          class="icon-button"
          aria-expanded=${this.open}
          aria-label=${this.text('draw.change', { name })}
          title=${this.text('draw.change', { name })}
          @click=${() => (this.open = !this.open)}
        >
          ${toolIcon('pencil')}
        </button>
        <button
          class="icon-button"
          aria-label=${this.text('draw.remove', { name })}
          title=${this.text('draw.remove', { name })}
          @click=${this.#delete}
        >
          ${toolIcon('trash')}
        </button>
      </div>
      ${this.open ? this.#renderChange(palette) : nothing}
    `;
  }

  #renderChange(palette: keyof typeof drawingPalette): TemplateResult {
    const { id, name, colour, dashed } = this.drawing;
    const change = (look: Parameters<typeof restyleDrawing>[3]): void => void restyleDrawing(this.store, this.desk.keeper, id, look);
    return html`<div class="change">
      <label class="field">
        <span>${this.text('draw.name')}</span>
        <input
          type="text"
          maxlength=${MOST_NAME_CHARACTERS}
          autocomplete="off"
          .value=${name}
          @change=${({ target }: Event) => change({ name: (target as HTMLInputElement).value })}
        />
      </label>
      ${drawingLookFields({
        language: this.language,
        palette,
        group: `look-${id}`,
        colour,
        dashed,
        onColour: (next) => change({ colour: next }),
        onDashed: (next) => change({ dashed: next }),
      })}
      <div class="row">
        <button class="button" @click=${() => editDrawingShape(this.store, id)}>${toolIcon('area')}${this.text('draw.change-shape')}</button>
        <button class="button" @click=${() => (this.open = false)}>${this.text('draw.done')}</button>
      </div>
    </div>`;
  }

  #size(): string {
    return drawingSizeWords(this.language, { lengthUnit: this.#lengthUnit.value, areaUnit: this.#areaUnit.value }, this.drawing);
  }

  #zoom(): void {
    moveCamera(this.store, fitCamera(boundsOf(this.drawing.shape.geometry), WINDOW, CLOSEST_ZOOM));
  }

  async #delete(): Promise<void> {
    const { id, name } = this.drawing;
    if (await deleteDrawing(this.store, this.desk.keeper, id)) this.desk.tell('draw.removed', { name });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-drawing-row': UrDrawingRow;
  }
}
