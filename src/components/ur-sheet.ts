import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from './styles/base-styles.ts';
import { UrElement } from './ur-element.ts';

export type SheetSize = 'peek' | 'half' | 'full';
const sizes: readonly SheetSize[] = ['peek', 'half', 'full'];

/** Movement below this many pixels is a press, not a drag. */
const DRAG_PIXELS = 6;

/**
 * A panel that on a phone lies over the foot of the map at three heights: dragged, pressed, or moved with the arrow keys.
 * Elsewhere (`docked`) it is a plain box. Fires `ur-sheet-resize` with the new size as `detail`.
 */
@customElement('ur-sheet')
export class UrSheet extends UrElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--ur-surface);
      }
      :host(:not([docked])) {
        position: absolute;
        inset: auto 0 0;
        /* Not hidden: what is hidden is still scrolled when something in it gets the focus. */
        overflow: clip;
        border-radius: var(--ur-radius-sheet) var(--ur-radius-sheet) 0 0;
        box-shadow: var(--ur-shadow), 0 0 0 1px var(--ur-line);
        transition: height var(--ur-motion-sheet) var(--ur-motion-ease);
      }
      :host([size='peek']:not([docked])) {
        height: var(--ur-sheet-peek, 112px);
      }
      :host([size='half']:not([docked])) {
        height: 50%;
      }
      :host([size='full']:not([docked])) {
        height: calc(100% - 8px);
      }
      :host([dragging]) {
        transition: none;
      }
      .grip {
        display: grid;
        flex: none;
        place-items: center;
        width: 100%;
        height: 26px;
        cursor: ns-resize;
        touch-action: none;
      }
      .grip::before {
        content: '';
        width: 40px;
        height: 5px;
        border-radius: 3px;
        background: var(--ur-line-strong);
      }
      .grip:focus-visible {
        outline-offset: -3px;
        box-shadow: none;
      }
      .content {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-height: 0;
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) docked = false;
  @property({ reflect: true }) size: SheetSize = 'peek';
  #start: { readonly y: number; readonly height: number } | null = null;
  #dragged = false;

  protected override render(): TemplateResult {
    return html`
      ${this.docked
        ? nothing
        : html`<button
            class="grip"
            aria-expanded=${this.size !== 'peek'}
            aria-label=${this.t(this.size === 'full' ? 'shell.sheet-smaller' : 'shell.sheet-larger')}
            @pointerdown=${this.#onPointerDown}
            @pointermove=${this.#onPointerMove}
            @pointerup=${this.#onPointerUp}
            @pointercancel=${this.#onPointerUp}
            @click=${this.#onClick}
            @keydown=${this.#onKeydown}
          ></button>`}
      <div class="content" @keyup=${this.#onKeyup}><slot></slot></div>
    `;
  }

  #resize(size: SheetSize): void {
    this.style.removeProperty('height');
    this.size = size;
    this.dispatchEvent(new CustomEvent<SheetSize>('ur-sheet-resize', { detail: size, bubbles: true, composed: true }));
  }

  /**
   * What gets the focus out of sight, below the lowered sheet, brings the sheet up. Not at `focusin`: that does not leave an
   * element inside of which the focus only moves.
   */
  #onKeyup(event: KeyboardEvent): void {
    const [focused] = event.composedPath() as [Element];
    if (this.docked || this.size !== 'peek') return;
    if (focused.getBoundingClientRect().bottom > this.getBoundingClientRect().bottom) this.#resize('half');
  }

  #onClick(): void {
    if (this.#dragged) this.#dragged = false;
    else this.#resize(this.size === 'peek' ? 'half' : this.size === 'half' ? 'full' : 'peek');
  }

  #onKeydown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    const next = sizes[sizes.indexOf(this.size) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    this.#resize(next);
  }

  #onPointerDown(event: PointerEvent): void {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#start = { y: event.clientY, height: this.offsetHeight };
    this.#dragged = false;
  }

  #onPointerMove(event: PointerEvent): void {
    if (!this.#start) return;
    const moved = this.#start.y - event.clientY;
    if (!this.#dragged && Math.abs(moved) < DRAG_PIXELS) return;
    this.#dragged = true;
    this.toggleAttribute('dragging', true);
    const room = this.#room();
    this.style.setProperty('height', `${Math.min(room, Math.max(56, this.#start.height + moved))}px`);
  }

  #onPointerUp(): void {
    const start = this.#start;
    this.#start = null;
    this.toggleAttribute('dragging', false);
    if (!start || !this.#dragged) return;
    const height = this.offsetHeight;
    const direction = Math.sign(height - start.height);
    const room = this.#room();
    const heights = { peek: 112, half: room / 2, full: room };
    // A short pull goes one step its way, a long one to the nearest height.
    const nearest = sizes.reduce((a, b) => (Math.abs(heights[b] - height) < Math.abs(heights[a] - height) ? b : a));
    const next = nearest === this.size ? (sizes[sizes.indexOf(this.size) + direction] ?? nearest) : nearest;
    this.#resize(next);
  }

  #room(): number {
    return (this.parentElement?.offsetHeight ?? innerHeight) - 8;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-sheet': UrSheet;
  }
}
