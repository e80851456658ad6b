import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { Language } from '../../state/app-state.ts';
import { type ListWindow, listWindow } from '../list-window.ts';
import { COARSE_POINTER, MediaQuery } from '../media-query.ts';
import { icon } from '../late-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { AskElement } from './ask-element.ts';
import type { ResultRow } from './ask-state.ts';
import { askStyles } from './ask-styles.ts';
import { askTableStyles, HEAD_PIXELS } from './ask-table-styles.ts';
import type { RowOrder } from './ordered-rows.ts';
import { RowSorter } from './row-sorter.ts';
import { cellWords, type ColumnName, columnsOf } from './table-columns.ts';

const ROW_PIXELS = { fine: 36, coarse: 48 } as const;
/** Before the browser has measured the table, so many pixels of rows are drawn. */
const FIRST_PIXELS = 400;
/** Widths that hold what most rows have. */
const COLUMN_PIXELS: Readonly<Record<ColumnName, number>> = { name: 180, verdict: 92, theme: 132, stage: 92, subdistrict: 150, distance: 96, error: 96 };
const ANSWERS_OWN: RowOrder = { column: null, descending: false };

/**
 * An answer as a table one can sort and select in. However long it is, only the rows in view exist, and the one the keyboard
 * is on; sorting goes on in slices beside all else, and the rows stay as they were until it is done. Pressing a name, or Enter, opens a row; pointing at it shows it on the map; the one marked there is brought into view.
 * @fires ur-row-open - the id of the row
 */
@customElement('ur-ask-table')
export class UrAskTable extends AskElement {
  static override readonly styles = [baseStyles, controlStyles, toolStyles, askStyles, askTableStyles];

  @property({ attribute: false }) rows: readonly ResultRow[] = [];
  @property({ attribute: false }) layer = 'sites';
  /** Id of the row that is marked on the map; null for none. */
  @property({ attribute: false }) current: string | null = null;
  /** The rows as they are shown, and by what they are in order. */
  @state() private shown: readonly ResultRow[] = [];
  @state() private order = ANSWERS_OWN;
  /** How far a sort is that takes its time; null for none. */
  @state() private share: number | null = null;
  @state() private window: ListWindow = listWindow(Number.MAX_SAFE_INTEGER, ROW_PIXELS.fine, 0, FIRST_PIXELS);
  /** The row that the keyboard is on, or would come to. */
  @state() private active = 0;
  @query('.scroll') private readonly scroller!: HTMLElement;

  readonly #coarse = new MediaQuery(this, COARSE_POINTER);
  readonly #chosen = this.watch((state) => state.chosen);
  readonly #hovered = this.watch((state) => state.hovered);
  readonly #hoveredRecord = this.select((state) => state.hoveredId);
  readonly #columns = memoiseLast(columnsOf);
  readonly #sorter = new RowSorter((share) => (this.share = share));
  /** The order that was asked for last, and the language its names are in. */
  #wanted = ANSWERS_OWN;
  #sortedIn: Language | null = null;

  constructor() {
    super();
    this.addController({ hostDisconnected: () => this.#sorter.stop() });
  }

  protected override render(): TemplateResult {
    const columns = this.#columns(this.rows, this.layer);
    const rows = this.shown;
    const height = this.#rowPixels;
    const { from, to } = this.window;
    const last = Math.min(to, rows.length);
    const indexes = Array.from({ length: Math.max(0, last - from) }, (_, i) => from + i);
    // The focus must not be lost with its row.
    if (this.active < from) indexes.unshift(this.active);
    else if (this.active >= last && this.active < rows.length) indexes.push(this.active);
    return html`<p class="hidden-visually" id="keys">${this.text('table.keys')}</p>
      <div class="scroll" @scroll=${this.#measure}>
        <div
          role="grid"
          aria-label=${this.text('table.label')}
          aria-describedby="keys"
          aria-multiselectable="true"
          aria-rowcount=${rows.length + 1}
          aria-busy=${this.#isWaiting}
          .style=${`--columns: ${columns.slice(1).map((column) => `minmax(${COLUMN_PIXELS[column]}px, 1fr)`).join(' ')}; height: ${HEAD_PIXELS + rows.length * height}px`}
          @keydown=${this.#onKeydown}
          @pointerleave=${() => this.session.hover(null)}
        >
          <div role="rowgroup" class="head-row">${this.#renderHead(columns, rows)}</div>
          <div role="rowgroup">
            ${repeat(
              indexes,
              (index) => rows[index]?.id,
              (index) => {
                const row = rows[index];
                return row ? this.#renderRow(row, index, columns, height) : nothing;
              },
            )}
          </div>
        </div>
      </div>
      <div class="sorting" ?hidden=${this.share === null}>
        <span role="status">${this.share === null ? nothing : this.text('sort.share', { percent: Math.round(100 * this.share) })}</span>
        <button class="button" @click=${this.#stopSorting}>${icon('close')}${this.text('run.cancel')}</button>
      </div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('rows')) {
      this.shown = this.rows;
      this.order = ANSWERS_OWN;
    }
    if (changed.has('rows') || this.#sortedIn !== this.language) void this.#sort(this.#wanted);
    if (changed.has('shown')) this.active = 0;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('shown')) this.scroller.scrollTop = 0;
    if (this.current !== null && (changed.has('current') || changed.has('shown'))) {
      const index = this.shown.findIndex(({ id }) => id === this.current);
      if (index >= 0) this.#bring(index);
    }
    this.#measure();
  }

  get #rowPixels(): number {
    return this.#coarse.matches ? ROW_PIXELS.coarse : ROW_PIXELS.fine;
  }

  get #isWaiting(): boolean {
    return this.#wanted !== this.order;
  }

  readonly #measure = (): void => {
    const { scrollTop, clientHeight } = this.scroller;
    const next = listWindow(this.rows.length, this.#rowPixels, scrollTop - HEAD_PIXELS, clientHeight || FIRST_PIXELS);
    if (next.from !== this.window.from || next.to !== this.window.to) this.window = next;
  };

  /** Makes a row the keyboard's, and scrolls no further than to see it whole under the head. */
  #bring(index: number): void {
    this.active = index;
    const { scroller } = this;
    const height = this.#rowPixels;
    const top = index * height;
    const least = HEAD_PIXELS + top + height - scroller.clientHeight;
    if (scroller.scrollTop > top) scroller.scrollTop = top;
    else if (scroller.scrollTop < least) scroller.scrollTop = least;
    this.#measure();
  }

  async #onKeydown(event: KeyboardEvent): Promise<void> {
    const [target] = event.composedPath();
    // Sort buttons and boxes have keys of their own.
    if (!(target instanceof HTMLElement) || !target.matches('.body-row') || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = this.shown;
    const page = Math.max(1, Math.floor((this.scroller.clientHeight - HEAD_PIXELS) / this.#rowPixels) - 1);
    const moves: Readonly<Record<string, number>> = { ArrowDown: this.active + 1, ArrowUp: this.active - 1, PageDown: this.active + page, PageUp: this.active - page, Home: 0, End: rows.length - 1 };
    const id = rows[this.active]?.id;
    const to = moves[event.key];
    if (to === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (to === undefined) {
      if (id !== undefined) (event.key === 'Enter' ? this.#open : this.#toggle)(id);
      return;
    }
    this.#bring(Math.max(0, Math.min(rows.length - 1, to)));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.body-row[tabindex="0"]')?.focus({ preventScroll: true });
  }

  #renderHead(columns: readonly ColumnName[], rows: readonly ResultRow[]): TemplateResult {
    const all = rows.length > 0 && this.#chosen.value.size === rows.length;
    return html`<div role="row" aria-rowindex="1">
      <span role="columnheader"
        ><label class="pick"
          ><input
            type="checkbox"
            aria-label=${this.text(all ? 'select.none' : 'select.all')}
            .checked=${all}
            @change=${() => this.session.choose(all ? [] : rows.map(({ id }) => id))} /></label
      ></span>
      ${columns.map((column) => {
        const { descending } = this.order;
        const sorted = column === this.order.column;
        const words = this.text(`column.${column}`);
        return html`<span role="columnheader" aria-sort=${sorted ? (descending ? 'descending' : 'ascending') : 'none'}>
          <button class="sort" aria-label=${this.text('sort.by', { column: words })} title=${this.text('sort.by', { column: words })} @click=${() => this.#sort({ column, descending: column === this.#wanted.column && !this.#wanted.descending })}>
            ${words}${sorted ? (descending ? ' ▾' : ' ▴') : nothing}
          </button>
        </span>`;
      })}
    </div>`;
  }

  #renderRow(row: ResultRow, index: number, columns: readonly ColumnName[], height: number): TemplateResult {
    const { names } = this;
    const name = cellWords('name', row, names);
    const on = this.#hovered.value === row.id || (this.layer === 'sites' && this.#hoveredRecord.value === row.id);
    const chosen = this.#chosen.value.has(row.id);
    return html`<div
      role="row"
      class="body-row ${on ? 'on' : ''}"
      aria-rowindex=${index + 2}
      aria-selected=${chosen}
      aria-current=${row.id === this.current ? 'true' : nothing}
      tabindex=${index === this.active ? 0 : -1}
      .style=${`height: ${height}px; transform: translateY(${HEAD_PIXELS + index * height}px)`}
      @pointerenter=${() => this.session.hover(row.id)}
      @focus=${() => {
        this.active = index;
        this.session.hover(row.id);
      }}
    >
      <span role="gridcell"
        ><label class="pick"><input type="checkbox" tabindex="-1" aria-label=${this.text('select', { name })} .checked=${chosen} @change=${() => this.#toggle(row.id)} /></label
      ></span>
      ${columns.map((column) => {
        if (column === 'name') return html`<span role="gridcell"><button class="open link" tabindex="-1" title=${name} @click=${() => this.#open(row.id)}>${name}</button></span>`;
        if (column === 'verdict') return html`<span role="gridcell"><span class="tag ${row.certain ? 'certain' : ''}">${this.text(row.certain ? 'certain' : 'possible')}</span></span>`;
        const words = cellWords(column, row, names);
        return html`<span role="gridcell" title=${words || nothing}>${words}</span>`;
      })}
    </div>`;
  }

  async #sort(order: RowOrder): Promise<void> {
    this.#wanted = order;
    this.#sortedIn = this.language;
    this.requestUpdate();
    const sorted = await this.#sorter.sort(this.rows, order, this.names);
    if (!sorted) return;
    this.shown = sorted;
    this.order = order;
  }

  readonly #stopSorting = (): void => {
    this.#sorter.stop();
    this.#wanted = this.order;
    this.session.tell('sort.stopped');
  };

  readonly #toggle = (id: string): void => {
    const chosen = new Set(this.#chosen.value);
    if (!chosen.delete(id)) chosen.add(id);
    this.session.choose(chosen);
  };

  readonly #open = (id: string): void => {
    this.dispatchEvent(new CustomEvent('ur-row-open', { detail: id }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-ask-table': UrAskTable;
  }
}
