import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { editDrawingShape } from '../../actions/edit-drawing-shape.ts';
import { readDrawings } from '../../actions/read-drawings.ts';
import { saveDrawingsAgain } from '../../actions/save-drawings-again.ts';
import { startDrawing } from '../../actions/start-drawing.ts';
import { type Drawing, drawingKinds } from '../../domain/drawing.ts';
import { systemAppearance } from '../document-settings.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { drawingLookFields } from './drawing-look-fields.ts';
import { ToolElement } from './tool-element.ts';
import { toolIcon } from './tool-icon.ts';
import { toolStyles } from './tool-styles.ts';
import './ur-drawing-row.ts';
import './ur-position-entry.ts';
import './ur-shape-entry.ts';

/** My drawings: shapes to draw, the one under way or under change, and the list of those kept on this device. */
@customElement('ur-drawing-panel')
export class UrDrawingPanel extends ToolElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    css`
      .kinds {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(60px, 1fr));
        gap: 6px;
      }
      .kinds button {
        display: grid;
        gap: 2px;
        justify-items: center;
        min-height: 56px;
        padding: 8px 2px 6px;
        border: 1px solid var(--ur-line-strong);
        border-radius: var(--ur-radius-control);
        font-size: 12px;
        line-height: 1.3;
      }
      .kinds button:hover {
        background: var(--ur-surface-alt);
      }
      .kinds [aria-pressed='true'] {
        border-color: var(--ur-accent);
        background: var(--ur-accent-soft);
        color: var(--ur-accent-soft-text);
        box-shadow: inset 0 0 0 1px var(--ur-accent);
      }
    `,
  ];

  readonly #drawing = this.select((state) => state.tools.drawing);
  readonly #editing = this.select((state) => state.tools.editing);
  readonly #shelf = this.select((state) => state.tools.shelf);
  readonly #appearance = this.select((state) => state.appearance);
  readonly #canUndo = this.watch((state) => state.canUndo);
  readonly #canRedo = this.watch((state) => state.canRedo);
  readonly #colour = this.watch((state) => state.colour);
  readonly #dashed = this.watch((state) => state.dashed);

  protected override render(): TemplateResult {
    const editing = this.#shelf.value.items.find(({ id }) => id === this.#editing.value);
    return html`
      ${editing ? this.#renderEditing(editing) : this.#renderNew()} ${this.#renderFailure()}
      <div class="part">
        <div class="head">
          <h3>${this.text('draw.list')}</h3>
          <div class="row">
            ${this.#renderHistory('undo', this.#canUndo.value || (!editing && this.#shelf.value.undo.length > 0))}
            ${this.#renderHistory('redo', this.#canRedo.value || (!editing && this.#shelf.value.redo.length > 0))}
          </div>
        </div>
        ${this.#renderList()}
      </div>
    `;
  }

  #renderHistory(name: 'undo' | 'redo', possible: boolean): TemplateResult {
    return html`<button
      class="icon-button"
      aria-label=${this.text(`draw.${name}`)}
      title=${this.text(`draw.${name}`)}
      aria-disabled=${!possible}
      @click=${() => (possible ? this.desk[name]() : undefined)}
    >
      ${toolIcon(name)}
    </button>`;
  }

  #renderNew(): TemplateResult {
    const kind = this.#drawing.value;
    const appearance = this.#appearance.value;
    const { state } = this.desk;
    return html`<div class="part">
      <h3 id="new">${this.text('draw.new')}</h3>
      <div class="kinds" role="group" aria-labelledby="new">
        ${drawingKinds.map(
          (known) => html`<button
            aria-pressed=${known === kind}
            @click=${() => startDrawing(this.store, known === kind ? null : known)}
          >
            ${toolIcon(known)}${this.text(`draw.${known}`)}
          </button>`,
        )}
      </div>
      ${drawingLookFields({
        language: this.language,
        palette: appearance === 'auto' ? systemAppearance() : appearance,
        group: 'new-look',
        colour: this.#colour.value,
        dashed: this.#dashed.value,
        onColour: (colour) => state.update((desk) => ({ ...desk, colour })),
        onDashed: (dashed) => state.update((desk) => ({ ...desk, dashed })),
      })}
      ${kind === null
        ? nothing
        : html`<p class="hint">${this.text(`draw.hint-${kind}`)} ${this.text('draw.hint-snap')}</p>
            <ur-position-entry .kind=${kind}></ur-position-entry>
            <div class="row">
              <button class="button" @click=${() => startDrawing(this.store, null)}>${this.text('draw.stop')}</button>
            </div>`}
    </div>`;
  }

  #renderEditing(drawing: Drawing): TemplateResult {
    return html`<div class="part">
      <h3>${this.text('draw.change', { name: drawing.name })}</h3>
      <p class="hint">${this.text('draw.hint-edit')}</p>
      <div class="row">
        <button class="button primary" @click=${() => this.desk.saveShape()}>${toolIcon('check')}${this.text('draw.save')}</button>
        <button class="button" @click=${() => editDrawingShape(this.store, null)}>${this.text('cancel')}</button>
      </div>
      <ur-shape-entry .drawing=${drawing}></ur-shape-entry>
    </div>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { failure, unsaved } = this.#shelf.value;
    if (!failure) return nothing;
    const why = this.text(`storage.why.${failure.why}`);
    return html`<div class="part">
      <p class="problem" role="alert">${this.text(`storage.${failure.doing}`, { why })}</p>
      ${failure.doing === 'read'
        ? html`<div class="row">
            <button class="button" @click=${() => readDrawings(this.store, this.desk.keeper)}>${this.text('draw.read-again')}</button>
          </div>`
        : nothing}
      ${unsaved.length === 0
        ? nothing
        : html`<div class="row"><button class="button" @click=${this.#saveAgain}>${this.text('draw.again')}</button></div>`}
    </div>`;
  }

  #renderList(): TemplateResult {
    const { status, items, unsaved } = this.#shelf.value;
    if (items.length === 0) return html`<p class="hint">${this.text(status === 'ready' ? 'draw.empty' : 'draw.reading')}</p>`;
    return html`<ul class="list">
      ${repeat(
        [...items].reverse(),
        ({ id }) => id,
        (drawing) => html`<li>
          <ur-drawing-row .drawing=${drawing} .unsaved=${unsaved.includes(drawing.id)}></ur-drawing-row>
        </li>`,
      )}
    </ul>`;
  }

  async #saveAgain(): Promise<void> {
    if (await saveDrawingsAgain(this.store, this.desk.keeper)) this.desk.tell('draw.saved-again');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-drawing-panel': UrDrawingPanel;
  }
}
