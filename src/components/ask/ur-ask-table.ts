import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { type ListWindow, listWindow } from '../list-window.ts';
import { COARSE_POINTER, MediaQuery } from '../media-query.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { AskElement } from './ask-element.ts';
import type { ResultRow } from './ask-state.ts';
import { askStyles } from './ask-styles.ts';
import { cellWords, type ColumnName, columnsOf, sortedRows } from './table-columns.ts';

const ROW_PIXELS = { fine: 36, coarse: 48 } as const;
const HEAD_PIXELS = 40;
/** Before the browser has measured the table, so many pixels of rows are drawn. */
const FIRST_PIXELS = 400;

/**
 * An answer as a table one can sort and select in. However long it is, only the rows in view exist. Pressing a name opens
 * it; pointing at a row shows it on the map.
 * @fires ur-row-open - the id of the row
 */
@customElement('ur-ask-table')
export class UrAskTable extends AskElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    askStyles,
    css`
      .scroll {
        max-height: min(60vh, 520px);
        border: 1px solid var(--ur-line);
        border-radius: var(--ur-radius-control);
      }
      [role='table'] {
        position: relative;
        width: max-content;
        min-width: 100%;
      }
      [role='row'] {
        display: grid;
        grid-template-columns: 44px minmax(180px, 1.6fr) repeat(var(--columns), minmax(96px, 1fr));
        align-items: center;
        width: 100%;
        font-size: 13px;
        font-variant-numeric: tabular-nums;
      }
      .head-row {
        position: sticky;
        top: 0;
        z-index: 1;
        height: ${HEAD_PIXELS}px;
        border-bottom: 1px solid var(--ur-line-strong);
        background: var(--ur-surface-alt);
      }
      .body-row {
        position: absolute;
        inset: 0 0 auto;
        border-bottom: 1px solid var(--ur-line);
        contain: layout style;
      }
      .body-row:hover,
      .body-row.on {
        background: var(--ur-surface-alt);
      }
      [role='cell'],
      [role='columnheader'] {
        min-width: 0;
        padding: 0 6px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .open,
      .sort {
        width: 100%;
        min-height: 34px;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .open:focus-visible,
      .sort:focus-visible {
        outline-offset: -3px;
      }
      .sort {
        color: var(--ur-text-muted);
        font-weight: 600;
      }
      input[type='checkbox'] {
        width: 18px;
        height: 18px;
        accent-color: var(--ur-accent);
      }
      .pick {
        display: grid;
        place-items: center;
        min-height: 100%;
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly ResultRow[] = [];
  @property({ attribute: false }) layer = 'sites';
  @state() private column: ColumnName | null = null;
  @state() private descending = false;
  @state() private window: ListWindow = listWindow(Number.MAX_SAFE_INTEGER, ROW_PIXELS.fine, 0, FIRST_PIXELS);
  @query('.scroll') private readonly scroller!: HTMLElement;

  readonly #coarse = new MediaQuery(this, COARSE_POINTER);
  readonly #chosen = this.watch((state) => state.chosen);
  readonly #hovered = this.watch((state) => state.hovered);
  readonly #hoveredRecord = this.select((state) => state.hoveredId);
  readonly #columns = memoiseLast(columnsOf);
  readonly #sorted = memoiseLast((rows: readonly ResultRow[], column: ColumnName | null, descending: boolean, _language: string) => sortedRows(rows, column, descending, this.names));

  protected override render(): TemplateResult {
    const columns = this.#columns(this.rows, this.layer);
    const rows = this.#sorted(this.rows, this.column, this.descending, this.language);
    const height = this.#rowPixels;
    const { from } = this.window;
    const shown = rows.slice(from, this.window.to);
    return html`<p class="hidden-visually" id="keys">${this.text('table.keys')}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${this.text('table.label')} aria-describedby="keys" @scroll=${this.#measure}>
        <div
          role="table"
          aria-label=${this.text('table.label')}
          aria-rowcount=${rows.length + 1}
          .style=${`--columns: ${columns.length - 1}; height: ${HEAD_PIXELS + rows.length * height}px`}
          @pointerleave=${() => this.session.hover(null)}
        >
          <div role="rowgroup" class="head-row">${this.#renderHead(columns, rows)}</div>
          <div role="rowgroup">
            ${repeat(
              shown,
              ({ id }) => id,
              (row, index) => this.#renderRow(row, from + index, columns, height),
            )}
          </div>
        </div>
      </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('rows')) this.scroller.scrollTop = 0;
    this.#measure();
  }

  get #rowPixels(): number {
    return this.#coarse.matches ? ROW_PIXELS.coarse : ROW_PIXELS.fine;
  }

  readonly #measure = (): void => {
    const { scrollTop, clientHeight } = this.scroller;
    const next = listWindow(this.rows.length, this.#rowPixels, scrollTop, clientHeight || FIRST_PIXELS);
    if (next.from !== this.window.from || next.to !== this.window.to) this.window = next;
  };

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
        const sorted = column === this.column;
        const words = this.text(`column.${column}`);
        return html`<span role="columnheader" aria-sort=${sorted ? (this.descending ? 'descending' : 'ascending') : 'none'}>
          <button class="sort" aria-label=${this.text('sort.by', { column: words })} title=${this.text('sort.by', { column: words })} @click=${() => this.#sortBy(column)}>
            ${words}${sorted ? (this.descending ? ' ▾' : ' ▴') : nothing}
          </button>
        </span>`;
      })}
    </div>`;
  }

  #renderRow(row: ResultRow, index: number, columns: readonly ColumnName[], height: number): TemplateResult {
    const { names } = this;
    const name = cellWords('name', row, names);
    const on = this.#hovered.value === row.id || (this.layer === 'sites' && this.#hoveredRecord.value === row.id);
    return html`<div
      role="row"
      class="body-row ${on ? 'on' : ''}"
      aria-rowindex=${index + 2}
      .style=${`height: ${height}px; transform: translateY(${HEAD_PIXELS + index * height}px)`}
      @pointerenter=${() => this.session.hover(row.id)}
    >
      <span role="cell"
        ><label class="pick"><input type="checkbox" aria-label=${this.text('select', { name })} .checked=${this.#chosen.value.has(row.id)} @change=${() => this.#toggle(row.id)} /></label
      ></span>
      ${columns.map((column) => {
        if (column === 'name') {
          return html`<span role="cell"><button class="open link" @focus=${() => this.session.hover(row.id)} @click=${() => this.#open(row.id)}>${name}</button></span>`;
        }
        const content =
          column === 'verdict' ? html`<span class="tag ${row.certain ? 'certain' : ''}">${this.text(row.certain ? 'certain' : 'possible')}</span>` : cellWords(column, row, names);
        return html`<span role="cell">${content}</span>`;
      })}
    </div>`;
  }

  #sortBy(column: ColumnName): void {
    this.descending = column === this.column && !this.descending;
    this.column = column;
  }

  #toggle(id: string): void {
    const chosen = new Set(this.#chosen.value);
    if (!chosen.delete(id)) chosen.add(id);
    this.session.choose(chosen);
  }

  #open(id: string): void {
    this.dispatchEvent(new CustomEvent('ur-row-open', { detail: id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-ask-table': UrAskTable;
  }
}
