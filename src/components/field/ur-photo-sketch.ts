import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { NO_MARKS, type PhotoMarks, type PhotoPoint, thinStroke } from '../../domain/inspections/photo-marks.ts';
import type { VisitPhoto } from '../../domain/inspections/visit.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';
import { FieldView } from './field-view.ts';
import { PhotoUrls } from './photo-urls.ts';
import { sketchStyles } from './sketch-styles.ts';

/** How far an arrow key moves the cross-hair, of the photo's size; with Shift ten times as far. */
const KEY_STEP = 0.01;
const NOTE_CHARACTERS = 120;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * A photo at full size, to draw on with a pen or to put numbered notes on, which the keyboard can do as well. The photo
 * itself is not changed. Sends `ur-photo-mark` with the marks at every change and `ur-photo-close` when it is put away.
 */
@customElement('ur-photo-sketch')
export class UrPhotoSketch extends FieldView {
  static override readonly styles = [baseStyles, controlStyles, fieldStyles, sketchStyles];

  @property({ attribute: false }) photo: VisitPhoto | null = null;
  /** From 1, as the strip counts. */
  @property({ type: Number }) number = 1;
  @property({ attribute: false }) read: (digest: string) => Promise<ArrayBuffer | null> = () => Promise.resolve(null);
  @state() private mode: 'pen' | 'note' = 'pen';
  @state() private stroke: readonly PhotoPoint[] = [];
  @state() private cross: PhotoPoint = [0.5, 0.5];
  @state() private past: readonly PhotoMarks[] = [];
  @state() private says = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('.board') private readonly board!: SVGSVGElement;
  readonly #urls = new PhotoUrls(this, (digest) => this.read(digest));

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('photo') && this.photo && !this.dialog.open) {
      this.past = [];
      this.dialog.showModal();
    }
  }

  protected override render(): TemplateResult {
    const title = this.text('sketch.title', { number: this.number });
    return html`<dialog aria-label=${title} @close=${() => this.send('ur-photo-close')}>
      ${this.photo ? this.#renderFrame(this.photo, title) : nothing}
    </dialog>`;
  }

  #renderFrame(photo: VisitPhoto, title: string): TemplateResult {
    const { marks } = photo;
    return html`<div class="frame">
      <header>
        <h2>${title}</h2>
        <button class="button primary" @click=${() => this.dialog.close()}>${fieldIcon('check')}${this.text('sketch.done')}</button>
      </header>
      <div class="stage">${this.#renderBoard(photo)}</div>
      <ol class="notes" ?hidden=${marks.notes.length === 0}>
        ${marks.notes.map(
          ({ text }, index) => html`<li>
            <b>${index + 1}</b>
            <input
              type="text"
              maxlength=${NOTE_CHARACTERS}
              .value=${text}
              aria-label=${this.text('sketch.note-text', { number: index + 1 })}
              @change=${(event: Event) => this.#writeNote(index, (event.target as HTMLInputElement).value)}
            />
            <button class="icon-button framed" aria-label=${this.text('sketch.note-remove', { number: index + 1 })} @click=${() => this.#removeNote(index)}>${icon('close')}</button>
          </li>`,
        )}
      </ol>
      <footer>
        <div class="mode" role="group">
          ${(['pen', 'note'] as const).map(
            (mode) => html`<label class="option"
              ><input type="radio" name="mode" .checked=${this.mode === mode} @change=${() => (this.mode = mode)} />${fieldIcon(mode)}<span>${this.text(`sketch.${mode}`)}</span></label
            >`,
          )}
        </div>
        <button class="button" aria-disabled=${this.past.length === 0} @click=${this.#undo}>${fieldIcon('undo')}${this.text('sketch.undo')}</button>
        <button class="button" aria-disabled=${marks.strokes.length + marks.notes.length === 0} @click=${() => this.#change(NO_MARKS)}>${fieldIcon('trash')}${this.text('sketch.clear')}</button>
        <p class="hint" role="status">${this.says || this.text(`sketch.hint-${this.mode}`)}</p>
      </footer>
    </div>`;
  }

  /** Drawn in a box of 1000 units across, so that lines are as thick on every photo. */
  #renderBoard({ digest, width, height, marks }: VisitPhoto): TemplateResult {
    const tall = (height / width) * 1000;
    const path = (points: readonly PhotoPoint[]): string => points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${(x * 1000).toFixed(1)} ${(y * tall).toFixed(1)}`).join('') + (points.length === 1 ? 'h.1' : '');
    const [x, y] = this.cross;
    const url = this.#urls.of(digest);
    return html`<svg
      class="board"
      viewBox="0 0 1000 ${tall}"
      tabindex="0"
      role="application"
      aria-label=${this.text('sketch.canvas', { x: Math.round(x * 100), y: Math.round(y * 100) })}
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${() => (this.stroke = [])}
      @keydown=${this.#onKey}
    >
      ${url ? svg`<image href=${url} width="1000" height=${tall}></image>` : nothing}
      ${[...marks.strokes, this.stroke].filter(({ length }) => length > 0).map((points) => svg`<path class="casing" stroke-width="14" d=${path(points)}></path><path class="ink" stroke-width="8" d=${path(points)}></path>`)}
      ${marks.notes.map(({ at: [left, top] }, index) => svg`<circle class="badge" cx=${left * 1000} cy=${top * tall} r="24" stroke-width="4"></circle><text class="number" x=${left * 1000} y=${top * tall} font-size="28">${index + 1}</text>`)}
      ${this.mode === 'note' ? svg`<path class="casing" stroke-width="7" d="M${x * 1000 - 30} ${y * tall}h60M${x * 1000} ${y * tall - 30}v60"></path><path class="ink" stroke-width="3" d="M${x * 1000 - 30} ${y * tall}h60M${x * 1000} ${y * tall - 30}v60"></path>` : nothing}
    </svg>`;
  }

  /** Where a pointer is on the photo, which may stand between bars. */
  #at(event: PointerEvent): PhotoPoint {
    const matrix = this.board.getScreenCTM();
    if (!matrix || !this.photo) return [0, 0];
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return [clamp(x / 1000), clamp(y / ((this.photo.height / this.photo.width) * 1000))];
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.mode === 'note') {
      void this.#placeNote(this.#at(event));
      return;
    }
    // A pointer that has gone already cannot be captured; its stroke is a dot.
    if (event.isPrimary && this.board.isConnected) this.board.setPointerCapture(event.pointerId);
    this.stroke = [this.#at(event)];
  };

  readonly #onMove = (event: PointerEvent): void => {
    if (this.stroke.length > 0) this.stroke = [...this.stroke, this.#at(event)];
  };

  readonly #onUp = (): void => {
    if (this.stroke.length === 0 || !this.photo) return;
    const { strokes, notes } = this.photo.marks;
    this.#change({ strokes: [...strokes, thinStroke(this.stroke)], notes });
    this.stroke = [];
    this.says = this.text('sketch.strokes', { count: strokes.length + 1 });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const step = KEY_STEP * (event.shiftKey ? 10 : 1);
    const [x, y] = this.cross;
    const moves: Readonly<Record<string, PhotoPoint>> = { ArrowLeft: [x - step, y], ArrowRight: [x + step, y], ArrowUp: [x, y - step], ArrowDown: [x, y + step] };
    const move = moves[event.key];
    if (move) {
      this.mode = 'note';
      this.cross = [clamp(move[0]), clamp(move[1])];
    } else if (event.key === 'Enter' || event.key === ' ') void this.#placeNote(this.cross);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') this.#undo();
    else return;
    event.preventDefault();
  };

  async #placeNote(at: PhotoPoint): Promise<void> {
    if (!this.photo) return;
    const { strokes, notes } = this.photo.marks;
    this.cross = at;
    this.#change({ strokes, notes: [...notes, { at: [Number(at[0].toFixed(4)), Number(at[1].toFixed(4))], text: '' }] });
    this.says = this.text('sketch.placed', { number: notes.length + 1 });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.notes li:last-child input')?.focus();
  }

  #writeNote(index: number, text: string): void {
    if (!this.photo) return;
    const { strokes, notes } = this.photo.marks;
    this.#change({ strokes, notes: notes.map((note, each) => (each === index ? { ...note, text: text.trim() } : note)) });
  }

  #removeNote(index: number): void {
    if (!this.photo) return;
    const { strokes, notes } = this.photo.marks;
    this.#change({ strokes, notes: notes.filter((_, each) => each !== index) });
    this.board.focus();
  }

  readonly #undo = (): void => {
    const last = this.past.at(-1);
    if (!last) return;
    this.past = this.past.slice(0, -1);
    this.send('ur-photo-mark', last);
  };

  #change(marks: PhotoMarks): void {
    if (!this.photo) return;
    this.past = [...this.past, this.photo.marks];
    this.send('ur-photo-mark', marks);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-photo-sketch': UrPhotoSketch;
  }
}
