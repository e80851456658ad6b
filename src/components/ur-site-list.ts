import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { hoverRecord } from '../actions/hover-record.ts';
import { selectRecord } from '../actions/select-record.ts';
import type { CatalogueEntry } from '../domain/catalogue.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { distanceWords } from './distance-words.ts';
import { type ListWindow, listWindow } from './list-window.ts';
import { COARSE_POINTER, MediaQuery } from './media-query.ts';
import { paintedTurn } from '../services/turns.ts';
import { siteRow } from './site-row.ts';
import { baseStyles } from './styles/base-styles.ts';
import { rowStyles } from './styles/row-styles.ts';
import { subdistrictNamer } from './subdistrict-name.ts';
import { UrElement } from './ur-element.ts';

/** Height of a row in pixels; three lines where the official name stands below a translated one. */
const rowHeights = { zh: { fine: 54, coarse: 64 }, en: { fine: 70, coarse: 82 } } as const;

/**
 * The records as rows of one height, of which only those in view exist. One row is in the tab order; arrows, Home, End
 * and Page keys walk on, Enter opens. Its parent scrolls. Rows and map marks highlight each other.
 */
@customElement('ur-site-list')
export class UrSiteList extends UrElement {
  static override readonly styles = [
    baseStyles,
    rowStyles,
    css`
      :host {
        display: block;
      }
      .canvas {
        position: relative;
      }
      .item {
        position: absolute;
        inset: 0 0 auto;
        contain: strict;
      }
    `,
  ];

  @property({ attribute: false }) entries: readonly CatalogueEntry[] = [];
  @property({ attribute: false }) vocabulary!: Vocabulary;
  /** Where distances count from, [longitude, latitude]; null unless the list is in that order. */
  @property({ attribute: false }) from: readonly [number, number] | null = null;

  /** Arrives when the list is first in that order. */
  @state() private distanceWords: typeof distanceWords | null = null;

  /** Every row exists, also those out of view: for paper. */
  @property({ type: Boolean }) whole = false;

  readonly #hoveredId = this.select((state) => state.hoveredId);
  readonly #selectedId = this.select((state) => state.selectedId);
  readonly #years = this.select((state) => state.filter.years);
  readonly #base = this.select((state) => state.base);
  readonly #coarse = new MediaQuery(this, COARSE_POINTER);
  readonly #resizes = new ResizeObserver(() => this.#look());
  /** What was seen of the list when it was last laid out; to measure while it changes would lay it out once more. */
  #seen: { readonly above: number; readonly height: number } = { above: 0, height: innerHeight / 2 };
  #shownEntries: readonly CatalogueEntry[] | null = null;
  /** The parent, whose scrolling moves the rows. */
  #scroller: HTMLElement | null = null;
  #window: ListWindow = { from: 0, to: 0 };
  /** The row in the tab order. */
  #activeId: string | null = null;
  #shownSelection: string | null = null;

  get #rowHeight(): number {
    return rowHeights[this.language][this.#coarse.matches ? 'coarse' : 'fine'];
  }

  /** Moves the focus to a record's row; false where the list does not hold it. */
  async focusRecord(id: string): Promise<boolean> {
    const index = this.entries.findIndex((entry) => entry.id === id);
    if (index >= 0) await this.#focusRow(index);
    return index >= 0;
  }

  /** Moves the focus to the row that Tab would reach. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        this.#scroller = this.parentElement;
        this.#scroller?.addEventListener('scroll', this.#look, { passive: true });
        if (this.#scroller) this.#resizes.observe(this.#scroller);
        this.#resizes.observe(this);
      },
      hostDisconnected: () => {
        this.#scroller?.removeEventListener('scroll', this.#look);
        this.#resizes.disconnect();
      },
    });
  }

  /** New rows are set in a task of their own, after a paint. */
  protected override turn(): Promise<void> | false {
    return this.entries !== this.#shownEntries && paintedTurn();
  }

  protected override willUpdate(): void {
    this.#shownEntries = this.entries;
    this.#window = this.#measure();
    if (this.from && !this.distanceWords) void import('./distance-words.ts').then((module) => (this.distanceWords = module.distanceWords));
  }

  protected override render(): TemplateResult {
    const { from, to } = this.#window;
    const indexes = Array.from({ length: to - from }, (_, offset) => from + offset);
    const active = this.entries.findIndex((entry) => entry.id === this.#activeId);
    // A focused row is never taken away, however far the list is scrolled.
    if (active >= 0 && active < from) indexes.unshift(active);
    if (active >= to) indexes.push(active);
    const tabStop = active >= 0 ? active : (this.#firstWholeRow() ?? 0);
    const base = this.#base.value;
    const context = {
      language: this.language,
      vocabulary: this.vocabulary,
      year: this.#years.value?.to ?? null,
      distance: (entry: CatalogueEntry) => (this.from && this.distanceWords ? this.distanceWords(this.from, entry, this.language) : null),
      subdistrictName: subdistrictNamer(base.status === 'ready' ? base.value : null, this.language),
    };
    return html`<div
      class="canvas"
      role="list"
      aria-label=${this.t('list.label', { count: this.entries.length })}
      @keydown=${this.#onKeydown}
      @pointerleave=${() => hoverRecord(this.store, null)}
      @focusout=${() => hoverRecord(this.store, null)}
    >
      ${repeat(
        indexes.flatMap((index) => {
          const entry = this.entries[index];
          return entry ? [{ index, entry }] : [];
        }),
        ({ entry }) => entry.id,
        ({ index, entry }) => html`<div
          class="item"
          role="listitem"
          aria-setsize=${this.entries.length}
          aria-posinset=${index + 1}
          data-index=${index}
        >
          <button
            class="row ${entry.id === this.#hoveredId.value ? 'hovered' : ''}"
            tabindex=${index === tabStop ? 0 : -1}
            aria-current=${entry.id === this.#selectedId.value}
            @click=${() => selectRecord(this.store, entry.id)}
            @pointerenter=${() => hoverRecord(this.store, entry.id)}
            @focus=${() => this.#onRowFocus(entry.id)}
          >
            ${siteRow(entry, context)}
          </button>
        </div>`,
      )}
    </div>`;
  }

  protected override updated(): void {
    const height = this.#rowHeight;
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas');
    canvas?.style.setProperty('height', `${this.entries.length * height}px`);
    for (const item of this.renderRoot.querySelectorAll<HTMLElement>('.item')) {
      item.style.setProperty('height', `${height}px`);
      item.style.setProperty('transform', `translateY(${Number(item.dataset['index']) * height}px)`);
    }
    const selected = this.#selectedId.value;
    if (selected !== this.#shownSelection) {
      this.#shownSelection = selected;
      const index = this.entries.findIndex((entry) => entry.id === selected);
      if (index >= 0) this.#scrollTo(index);
    }
  }

  /** Pixels by which the list's top stands over the upper edge of the view, and the view's height. */
  #view(): { readonly above: number; readonly height: number } {
    if (!this.#scroller) return { above: 0, height: 0 };
    const view = this.#scroller.getBoundingClientRect();
    return { above: view.top - this.getBoundingClientRect().top, height: view.height };
  }

  #measure(): ListWindow {
    if (this.whole) return { from: 0, to: this.entries.length };
    const { above, height } = this.#seen;
    return listWindow(this.entries.length, this.#rowHeight, above, height);
  }

  #firstWholeRow(): number | null {
    const index = Math.max(0, Math.ceil(this.#seen.above / this.#rowHeight));
    return index < this.entries.length ? index : null;
  }

  readonly #look = (): void => {
    this.#seen = this.#view();
    const next = this.#measure();
    if (next.from !== this.#window.from || next.to !== this.#window.to) this.requestUpdate();
  };

  #scrollTo(index: number): void {
    if (!this.#scroller) return;
    const { above, height } = this.#view();
    const top = index * this.#rowHeight;
    const bottom = top + this.#rowHeight;
    if (top < above) this.#scroller.scrollTop += top - above;
    else if (bottom > above + height) this.#scroller.scrollTop += bottom - above - height;
    this.#look();
  }

  async #focusRow(index: number): Promise<void> {
    const entry = this.entries[index];
    if (!entry) return;
    this.#activeId = entry.id;
    this.#scrollTo(index);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus({ preventScroll: true });
  }

  #onRowFocus(id: string): void {
    if (this.#activeId !== id) {
      this.#activeId = id;
      this.requestUpdate();
    }
    hoverRecord(this.store, id);
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const current = this.entries.findIndex((entry) => entry.id === this.#activeId);
    const page = Math.max(1, Math.floor(this.#seen.height / this.#rowHeight) - 1);
    const last = this.entries.length - 1;
    const targets: Partial<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    void this.#focusRow(Math.min(last, Math.max(0, target)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-site-list': UrSiteList;
  }
}
