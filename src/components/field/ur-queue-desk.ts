import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { closeDesk } from '../../actions/close-desk.ts';
import { filterQueue, queueFigures, type QueueFigures, type QueueFilter, queueFilters } from '../../domain/inspections/queue-figures.ts';
import type { RecordSummary } from '../../domain/inspections/visit-record.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { ageWords } from './age-words.ts';
import { deskHeader, deskSays } from './desk-parts.ts';
import { deskStyles } from './desk-styles.ts';
import { FieldElement } from './field-element.ts';
import { fieldIcon } from './field-icon.ts';
import { fieldStyles } from './field-styles.ts';
import { queueStyles } from './queue-styles.ts';
import './ur-archive-tools.ts';
import './ur-record-check.ts';
import './ur-record-list.ts';
import './ur-record-view.ts';
import './ur-field-rail.ts';
import './ur-trouble-note.ts';

const WARN_BYTES = 500_000_000;
const BLOCK_BYTES = 100_000_000;
const NO_RECORDS: readonly RecordSummary[] = [];

/** Every record of this tablet with its state in words; nothing vanishes from here. */
@customElement('ur-queue-desk')
export class UrQueueDesk extends FieldElement {
  static override readonly styles = [baseStyles, controlStyles, fieldStyles, deskStyles, queueStyles];

  @state() private filter: QueueFilter = 'all';
  @state() private shownId: string | null = null;
  protected readonly says = this.watchSays();
  readonly #records = this.watch((field) => field.records);
  readonly #keeping = this.watch((field) => field.keeping);
  readonly #unread = this.watch((field) => field.unread);
  readonly #catalogue = this.select((app) => app.catalogue);
  readonly #figures = memoiseLast(queueFigures);
  readonly #filtered = memoiseLast(filterQueue);

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options);
  }

  protected override render(): TemplateResult {
    const records = this.#records.value ?? NO_RECORDS;
    const shown = records.find(({ recordId }) => recordId === this.shownId) ?? null;
    const catalogue = this.#catalogue.value;
    const entries = catalogue.status === 'ready' ? catalogue.value.entries : [];
    return html`${deskHeader(this.language, 'desk.queue', () => closeDesk(this.store))}
      <ur-field-rail lying></ur-field-rail>
      <ur-trouble-note></ur-trouble-note>
      <div class="scroll">
        ${shown
          ? html`<ur-record-view .record=${shown} .entries=${entries} @ur-record-back=${() => this.#back(shown.recordId)}></ur-record-view>`
          : html`${this.#summary(this.#figures(records))}
              <ur-record-list .records=${this.#filtered(records, this.filter)} .entries=${entries} @ur-record-choose=${(event: CustomEvent<string>) => this.#choose(event.detail)}></ur-record-list>`}
      </div>
      ${deskSays(this.language, this.says.value)}`;
  }

  #summary(figures: QueueFigures): TemplateResult {
    const unread = this.#unread.value;
    return html`<div class="part">
        ${unread ? html`<p class="wrong" role="alert">${this.text('queue.unread', { why: this.text(`why.${unread}`) })}</p>` : nothing}
        ${this.#unsent(figures)}
        ${this.setting.office ? html`<ur-office-panel .figures=${figures}></ur-office-panel>` : nothing} ${this.#warnings()}
        <ur-archive-tools></ur-archive-tools>
        <ur-record-check></ur-record-check>
      </div>
      ${figures.records === 0 ? nothing : this.#filters(figures)}`;
  }

  #unsent({ records, unsent, unsentPhotos, oldestAt }: QueueFigures): TemplateResult {
    if (records === 0) return html`<p>${this.text('queue.empty')}</p>`;
    if (unsent === 0) return html`<p class="good row">${fieldIcon('saved')}${this.text('queue.all-sent')}</p>`;
    const age = ageWords(this.language, this.setting.clock() - (oldestAt ?? 0));
    return html`<p><b class="large">${this.text('queue.unsent', { records: unsent, photos: unsentPhotos })}</b><br /><span class="hint">${this.text('queue.oldest', { age })}</span></p>`;
  }

  #warnings(): TemplateResult | typeof nothing {
    const keeping = this.#keeping.value;
    if (!keeping) return nothing;
    const free = keeping.freeBytes;
    const megabytes = `${Math.round((free ?? 0) / 1e6)} MB`;
    return html`${free !== null && free < WARN_BYTES ? html`<p class=${free < BLOCK_BYTES ? 'wrong' : 'doubt'}>${this.text(free < BLOCK_BYTES ? 'queue.no-space' : 'queue.low-space', { free: megabytes })}</p>` : nothing}
    ${keeping.persisted === null ? nothing : keeping.persisted ? html`<p class="hint">${this.text('queue.promised')}</p>` : html`<p class="doubt">${this.text('queue.not-persisted')}</p>`}`;
  }

  #filters({ records, unsent, trouble }: QueueFigures): TemplateResult {
    const counts: Readonly<Record<QueueFilter, number>> = { all: records, unsent, trouble, received: records - unsent };
    return html`<fieldset class="filters">
        <legend class="hidden-visually">${this.text('queue.filter')}</legend>
        ${queueFilters.map(
          (filter) => html`<label class="option"><input type="radio" name="filter" value=${filter} .checked=${this.filter === filter} @change=${() => (this.filter = filter)} /><span>${this.text(`queue.filter.${filter}`, { count: counts[filter] })}</span></label>`,
        )}
      </fieldset>
      ${counts[this.filter] === 0 ? html`<p class="part" role="status">${this.text('queue.nothing')}</p>` : nothing}`;
  }

  async #choose(recordId: string): Promise<void> {
    this.shownId = recordId;
    await this.updateComplete;
    const view = this.renderRoot.querySelector('ur-record-view');
    await view?.updateComplete;
    view?.focus();
  }

  async #back(recordId: string): Promise<void> {
    this.shownId = null;
    await this.updateComplete;
    const list = this.renderRoot.querySelector('ur-record-list');
    await list?.updateComplete;
    await list?.focusRecord(recordId);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-queue-desk': UrQueueDesk;
  }
}
