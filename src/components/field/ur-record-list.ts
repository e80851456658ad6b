import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { RecordState, RecordSummary } from '../../domain/inspections/visit-record.ts';
import { type ListWindow, listWindow } from '../list-window.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { rowStyles } from '../styles/row-styles.ts';
import { fieldStyles } from './field-styles.ts';
import { momentWords } from './moment-words.ts';
import { FieldView } from './field-view.ts';
import { stateStyles, stateTag } from './state-tag.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';

const ROW = 76;

const byId = (entries: readonly CatalogueEntry[]): ReadonlyMap<string, CatalogueEntry> => new Map(entries.map((entry) => [entry.id, entry]));

/** Records as rows of one height, of which only those in view exist; its parent scrolls. Sends `ur-record-choose` with the id. */
@customElement('ur-record-list')
export class UrRecordList extends FieldView {
  static override readonly styles = [
    baseStyles,
    fieldStyles,
    rowStyles,
    stateStyles,
    css`
      .canvas {
        position: relative;
      }
      .item {
        position: absolute;
        inset: 0 0 auto;
        height: ${ROW}px;
        contain: strict;
      }
      .row {
        padding: 0 20px;
        font-size: 16px;
      }
      .name {
        font-weight: 600;
      }
      .facts {
        flex-wrap: wrap;
        font-size: 14px;
      }
    `,
  ];

  @property({ attribute: false }) records: readonly RecordSummary[] = [];
  @property({ attribute: false }) entries: readonly CatalogueEntry[] = [];
  readonly #index = memoiseLast(byId);
  readonly #resizes = new ResizeObserver(() => this.#look());
  #scroller: HTMLElement | null = null;
  #window: ListWindow = { from: 0, to: 0 };
  #activeId: string | null = null;

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        this.#scroller = this.parentElement;
        this.#scroller?.addEventListener('scroll', this.#look, { passive: true });
        if (this.#scroller) this.#resizes.observe(this.#scroller);
      },
      hostDisconnected: () => {
        this.#scroller?.removeEventListener('scroll', this.#look);
        this.#resizes.disconnect();
      },
    });
  }

  /** Moves the focus to a record's row, or to the first. */
  async focusRecord(recordId: string | null): Promise<void> {
    const index = Math.max(0, this.records.findIndex((record) => record.recordId === recordId));
    await this.#focusRow(index);
  }

  protected override willUpdate(): void {
    this.#window = this.#measure();
  }

  protected override render(): TemplateResult {
    const { from, to } = this.#window;
    const indexes = Array.from({ length: to - from }, (_, offset) => from + offset);
    const active = this.records.findIndex(({ recordId }) => recordId === this.#activeId);
    // A focused row is never taken away, however far the list is scrolled.
    if (active >= 0 && active < from) indexes.unshift(active);
    if (active >= to) indexes.push(active);
    // A list that stands below what is seen still has the row that Tab comes to.
    if (indexes.length === 0 && this.records.length > 0) indexes.push(from);
    const tabStop = active >= 0 ? active : from;
    const names = this.#index(this.entries);
    return html`<div class="canvas" role="list" aria-label=${this.text('queue.list', { count: this.records.length })} @keydown=${this.#onKeydown}>
      ${repeat(
        indexes.flatMap((index) => {
          const record = this.records[index];
          return record ? [{ index, record }] : [];
        }),
        ({ record }) => record.recordId,
        ({ index, record }) => html`<div class="item" role="listitem" aria-setsize=${this.records.length} aria-posinset=${index + 1} data-index=${index}>
          <button class="row" tabindex=${index === tabStop ? 0 : -1} @focus=${() => (this.#activeId = record.recordId)} @click=${() => this.send('ur-record-choose', record.recordId)}>
            ${this.#row(record, names)}
          </button>
        </div>`,
      )}
    </div>`;
  }

  #row({ subject, photos, state, startedAt }: RecordSummary, names: ReadonlyMap<string, CatalogueEntry>): TemplateResult {
    const name = subject.kind === 'site' ? (names.get(subject.siteId)?.name[this.language] ?? subject.siteId) : subject.kind === 'new-site' ? subject.name : this.text('form.title.report');
    const received = photos.filter((each) => each === 'received').length;
    return html`<span class="words">
        <span class="name">${name}</span>
        <span class="facts">
          <span>${momentWords(this.language, startedAt)}</span>
          ${photos.length > 0 ? html`<span>${this.text('queue.photos', { done: received, count: photos.length })}</span>` : nothing}
        </span>
      </span>
      ${this.#tag(state)}`;
  }

  #tag(state: RecordState): TemplateResult {
    return stateTag(state, this.text(`state.${state}`));
  }

  protected override updated(): void {
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas');
    const height = `${this.records.length * ROW}px`;
    const isResized = canvas?.style.height !== height;
    canvas?.style.setProperty('height', height);
    for (const item of this.renderRoot.querySelectorAll<HTMLElement>('.item')) item.style.setProperty('transform', `translateY(${Number(item.dataset['index']) * ROW}px)`);
    // The canvas has just got its height, and the scroller with it its range. Else it is left: to measure now would lay out the page at once.
    if (isResized) queueMicrotask(this.#look);
  }

  #measure(): ListWindow {
    if (!this.#scroller) return { from: 0, to: 0 };
    const view = this.#scroller.getBoundingClientRect();
    return listWindow(this.records.length, ROW, view.top - this.getBoundingClientRect().top, view.height);
  }

  readonly #look = (): void => {
    const next = this.#measure();
    if (next.from !== this.#window.from || next.to !== this.#window.to) this.requestUpdate();
  };

  async #focusRow(index: number): Promise<void> {
    const record = this.records[index];
    if (!record || !this.#scroller) return;
    this.#activeId = record.recordId;
    const view = this.#scroller.getBoundingClientRect();
    const top = this.getBoundingClientRect().top + index * ROW;
    if (top < view.top) this.#scroller.scrollTop += top - view.top;
    else if (top + ROW > view.bottom) this.#scroller.scrollTop += top + ROW - view.bottom;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus({ preventScroll: true });
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const current = Math.max(0, this.records.findIndex(({ recordId }) => recordId === this.#activeId));
    const page = Math.max(1, Math.floor((this.#scroller?.clientHeight ?? ROW) / ROW) - 1);
    const last = this.records.length - 1;
    const targets: Partial<Record<string, number>> = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + page, PageUp: current - page, Home: 0, End: last };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    void this.#focusRow(Math.min(last, Math.max(0, target)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-record-list': UrRecordList;
  }
}
