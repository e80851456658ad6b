import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { closeDesk } from '../../actions/close-desk.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { filterInspections, type InspectionKind, inspectionKinds, type InspectionPeriod } from '../../domain/inspections/filter-inspections.ts';
import { queueFigures } from '../../domain/inspections/queue-figures.ts';
import type { RecordSummary } from '../../domain/inspections/visit-record.ts';
import { inspectionsOverlay } from '../../map/office/inspections-overlay.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import { filteredEntries } from '../../state/selectors/filter-entries.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { systemAppearance } from '../document-settings.ts';
import type { ExportSource } from '../export/ur-export.ts';
import '../export/ur-export.ts';
import { deskHeader, deskSays } from '../field/desk-parts.ts';
import { deskStyles } from '../field/desk-styles.ts';
import { FieldElement } from '../field/field-element.ts';
import { fieldStyles } from '../field/field-styles.ts';
import { momentWords } from '../field/moment-words.ts';
import { queueStyles } from '../field/queue-styles.ts';
import { stateStyles, stateTag } from '../field/state-tag.ts';
import '../field/ur-record-view.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { termLabel } from '../term-label.ts';
import { inspectionTable, type InspectionWords } from './inspection-table.ts';

const NO_RECORDS: readonly RecordSummary[] = [];
const NO_ENTRIES: readonly CatalogueEntry[] = [];
/** Rows drawn at once; more are behind a button, for a table of thousands helps nobody. */
const ROWS = 200;

/** What was seen, beside what the documents said when it was seen: by site and date, filtered, taken away, conflicts reviewed. */
@customElement('ur-inspections-desk')
export class UrInspectionsDesk extends FieldElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    fieldStyles,
    deskStyles,
    queueStyles,
    stateStyles,
    css`
      .wide {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 14px;
      }
      th,
      td {
        padding: 8px 12px;
        border-bottom: 1px solid var(--ur-line);
        text-align: start;
        vertical-align: top;
      }
      tr.differs td.seen {
        font-weight: 700;
      }
      .dates {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: center;
      }
      .dates input {
        min-height: var(--ur-control);
        padding: 0 10px;
        font: inherit;
      }
      .name {
        min-height: var(--ur-control);
        color: var(--ur-link, inherit);
        text-align: start;
        text-decoration: underline;
      }
    `,
  ];

  @state() private kind: InspectionKind = 'all';
  /** Days as `YYYY-MM-DD`, the last one included; empty where there is no bound. */
  @state() private firstDay = '';
  @state() private lastDay = '';
  @state() private shownId: string | null = null;
  @state() private rows = ROWS;
  protected readonly says = this.watchSays();
  readonly #records = this.watch((field) => field.records);
  readonly #catalogue = this.select((app) => app.catalogue);
  readonly #filter = this.select((app) => app.filter);
  readonly #vocabulary = this.select((app) => app.vocabulary);
  readonly #appearance = this.select((app) => app.appearance);
  readonly #figures = memoiseLast(queueFigures);
  readonly #left = memoiseLast((records: readonly RecordSummary[], kind: InspectionKind, firstDay: string, lastDay: string, entries: readonly CatalogueEntry[], filter: ReturnType<typeof this.store.get>['filter']) => {
    const known = new Set(entries.map(({ id }) => id));
    const shown = new Set(filteredEntries(entries, filter).entries.map(({ id }) => id));
    return filterInspections(records, kind, periodOf(firstDay, lastDay), (id) => shown.has(id) || !known.has(id));
  });

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options);
  }

  get #entries(): readonly CatalogueEntry[] {
    const catalogue = this.#catalogue.value;
    return catalogue.status === 'ready' ? catalogue.value.entries : NO_ENTRIES;
  }

  get #shown(): readonly RecordSummary[] {
    return this.#left(this.#records.value ?? NO_RECORDS, this.kind, this.firstDay, this.lastDay, this.#entries, this.#filter.value);
  }

  protected override render(): TemplateResult {
    const all = this.#records.value ?? NO_RECORDS;
    const opened = all.find(({ recordId }) => recordId === this.shownId) ?? null;
    return html`${deskHeader(this.language, 'inspections.title', () => closeDesk(this.store))}
      <div class="scroll">
        ${opened ? html`<ur-record-view .record=${opened} .entries=${this.#entries} @ur-record-back=${() => this.#back()}></ur-record-view>` : this.#overview(all)}
      </div>
      ${deskSays(this.language, this.says.value)}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const appearance = this.#appearance.value;
    const overlay = inspectionsOverlay(this.#shown, mapTokens[appearance === 'auto' ? systemAppearance() : appearance]);
    // The one place for what a desk draws; it is emptied when the desk changes.
    this.send('ur-proof-overlay', overlay);
  }

  #overview(all: readonly RecordSummary[]): TemplateResult {
    const shown = this.#shown;
    const counts = Object.fromEntries(inspectionKinds.map((kind) => [kind, this.#left(all, kind, this.firstDay, this.lastDay, this.#entries, this.#filter.value).length])) as Record<InspectionKind, number>;
    return html`<div class="part">
        <p class="hint">${this.text('inspections.why')}</p>
        ${this.setting.office ? html`<ur-office-panel .figures=${this.#figures(all)}></ur-office-panel>` : html`<p class="hint">${this.text('inspections.no-office')}</p>`}
      </div>
      ${all.length === 0
        ? html`<p class="part">${this.text('inspections.none')}</p>`
        : html`<fieldset class="filters">
              <legend class="hidden-visually">${this.text('queue.filter')}</legend>
              ${inspectionKinds.map(
                (kind) => html`<label class="option"><input type="radio" name="kind" value=${kind} .checked=${this.kind === kind} @change=${() => (this.kind = kind)} /><span>${this.text(`inspections.kind.${kind}`, { count: counts[kind] })}</span></label>`,
              )}
            </fieldset>
            ${this.#dates()}
            ${shown.length === 0 ? html`<p class="part" role="status">${this.text('queue.nothing')}</p>` : this.#table(shown)}
            <div class="part"><ur-export .sources=${this.#sources(shown)}></ur-export></div>`}`;
  }

  #dates(): TemplateResult {
    const day = (name: 'from' | 'to', value: string, take: (value: string) => void): TemplateResult =>
      html`<label>${this.text(`inspections.${name}`)} <input type="date" name=${name} .value=${value} @change=${(event: Event) => take((event.target as HTMLInputElement).value)} /></label>`;
    return html`<fieldset class="part dates">
      <legend>${this.text('inspections.dates')}</legend>
      ${day('from', this.firstDay, (value) => (this.firstDay = value))} ${day('to', this.lastDay, (value) => (this.lastDay = value))}
      ${this.firstDay !== '' && this.lastDay !== '' && this.firstDay > this.lastDay ? html`<p class="doubt" role="status">${this.text('inspections.dates-turned')}</p>` : nothing}
    </fieldset>`;
  }

  #table(shown: readonly RecordSummary[]): TemplateResult {
    const words = this.#words();
    const columns = ['site', 'date', 'observed', 'documented', 'verdict', 'state', 'photos', 'author'] as const;
    return html`<div class="wide" tabindex="0" role="region" aria-label=${this.text('inspections.title')}>
        <table>
          <caption class="hidden-visually">${this.text('inspections.title')}</caption>
          <thead>
            <tr>${columns.map((column) => html`<th scope="col">${this.text(`inspections.${column}`)}</th>`)}</tr>
          </thead>
          <tbody>
            ${shown.slice(0, this.rows).map(
              (record) => html`<tr class=${record.verdict ?? ''}>
                <th scope="row"><button class="name" @click=${() => this.#open(record.recordId)}>${words.site(record)}</button></th>
                <td>${momentWords(this.language, record.startedAt)}</td>
                <td class="seen">${words.stage(record.observed)}</td>
                <td>${words.stage(record.documented)}</td>
                <td>${this.text(`inspections.verdict.${record.verdict ?? 'none'}`)}</td>
                <td>${stateTag(record.state, this.text(`state.${record.state}`))}${record.forOffice ? html`<br />${this.text('inspections.to-decide')}` : nothing}</td>
                <td>${record.photos.length}</td>
                <td>${record.author}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${shown.length > this.rows ? html`<div class="part"><button class="button" @click=${() => (this.rows += ROWS)}>${this.text('inspections.more', { count: shown.length - this.rows })}</button></div>` : nothing}`;
  }

  #words(): InspectionWords {
    const entries = new Map(this.#entries.map(({ id, name }) => [id, name[this.language]]));
    const vocabulary = this.#vocabulary.value;
    return {
      site: ({ subject }) => (subject.kind === 'site' ? (entries.get(subject.siteId) ?? subject.siteId) : subject.kind === 'new-site' ? subject.name : this.text('form.title.report')),
      stage: (stage) => (stage === null ? '–' : vocabulary.status === 'ready' ? termLabel(vocabulary.value, 'stages', stage, this.language) : stage),
    };
  }

  #sources(shown: readonly RecordSummary[]): readonly ExportSource[] {
    const kind = this.text(`inspections.kind.${this.kind}`, { count: shown.length });
    const filter = this.firstDay === '' && this.lastDay === '' ? kind : `${kind} | ${this.text('inspections.period', { from: this.firstDay || '…', to: this.lastDay || '…' })}`;
    return [{ id: 'inspections', label: this.text('inspections.title'), build: () => inspectionTable(this.language, shown, filter, this.#words()) }];
  }

  async #open(recordId: string): Promise<void> {
    this.shownId = recordId;
    await this.updateComplete;
    const view = this.renderRoot.querySelector('ur-record-view');
    await view?.updateComplete;
    view?.focus();
  }

  async #back(): Promise<void> {
    this.shownId = null;
    await this.updateComplete;
    this.focus();
  }
}

/** The moments between which a day of this device's clock lies in a span of days. */
function periodOf(firstDay: string, lastDay: string): InspectionPeriod {
  const startOf = (day: string, later: number): number | null => {
    const [year, month, date] = day.split('-').map(Number);
    return year === undefined || month === undefined || date === undefined ? null : new Date(year, month - 1, date + later).getTime();
  };
  return { from: startOf(firstDay, 0), until: startOf(lastDay, 1) };
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-inspections-desk': UrInspectionsDesk;
  }
}
