import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { formatDate } from '../../i18n/format-date.ts';
import { formatDistance } from '../../i18n/format-distance.ts';
import type { LayerRow } from '../../query/layer.ts';
import { querySentence } from '../../query/sentence/query-sentence.ts';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import { exportText } from '../../i18n/layers/export-text.ts';
import type { ExportSource } from '../export/ur-export.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { toolStyles } from '../tools/tool-styles.ts';
import { answerTable } from './answer-table.ts';
import { AskElement } from './ask-element.ts';
import type { AskResult, ResultRow, ThenAndNow } from './ask-state.ts';
import { askStyles } from './ask-styles.ts';
import { layerWords, questionNames, rowName } from './ask-words.ts';
import { openFound } from './open-found.ts';
import { scrollInto } from './scroll-into.ts';
import '../ur-mark.ts';
import './ur-ask-statistics.ts';
import './ur-ask-table.ts';

const views = ['list', 'table', 'statistics'] as const;
/** The list is for looking at; the rest of a long answer is in the table. */
const MOST_LISTED = 100;

/** The answer: its sentence with both counts, what was left out, the records as list, table and statistics, and how it was found. */
@customElement('ur-ask-answer')
export class UrAskAnswer extends AskElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    toolStyles,
    askStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      .found {
        display: grid;
        grid-template-columns: 26px 1fr auto;
        gap: 10px;
        align-items: center;
        width: 100%;
        min-height: max(48px, var(--ur-control));
        padding: 4px 0;
      }
      .found.on,
      .found:hover {
        background: var(--ur-surface-alt);
      }
      .found[aria-current] {
        background: var(--ur-accent-soft);
        color: var(--ur-accent-soft-text);
        box-shadow: inset 4px 0 0 var(--ur-accent);
      }
      .found .official,
      .found small {
        display: block;
        color: var(--ur-text-muted);
        font-size: 12px;
        line-height: 1.4;
      }
      .segments {
        flex-wrap: wrap;
      }
    `,
  ];

  @state() private view: (typeof views)[number] = 'list';
  readonly #result = this.watch((state) => state.result);
  readonly #thenAndNow = this.watch((state) => state.thenAndNow);
  readonly #chosen = this.watch((state) => state.chosen);
  readonly #hovered = this.watch((state) => state.hovered);
  readonly #marked = this.watch((state) => state.current);
  readonly #selectedId = this.select((state) => state.selectedId);
  #shownCurrent: string | null = null;
  readonly #hoveredRecord = this.select((state) => state.hoveredId);
  readonly #catalogue = this.select((state) => state.catalogue);

  protected override render(): TemplateResult {
    const result = this.#result.value;
    if (!result) return html`${nothing}`;
    const { certain, possible } = result.counts;
    return html`
      <h3>${this.text('answer')}</h3>
      <p class="sentence" id="sentence">${this.text('answer.counts', { question: this.#sentence(result), certain, possible })}</p>
      ${this.#thenAndNow.value ? this.#renderThenAndNow(this.#thenAndNow.value, result) : nothing}
      ${possible > 0
        ? html`<p class="note">${this.text('answer.within-error', { reason: this.text('answer.reason', { metres: Math.round(result.note.largestErrorMetres.records) }) })}</p>`
        : nothing}
      ${result.leftOut.length > 0 ? this.#renderLeftOut(result.leftOut, result.query.target) : nothing}
      ${result.rows.length === 0 ? html`<p class="hint">${this.text('answer.none')}</p>` : this.#renderRows(result)}
      ${this.#renderMethod(result)} ${result.rows.length > 0 ? this.#renderExport(result) : nothing}
    `;
  }

  /** What is marked on the map is brought into view here, in the list or, where that ends before it, in the table. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const current = this.#current;
    const isNew = current !== null && current !== this.#shownCurrent;
    this.#shownCurrent = current;
    if (!isNew) return;
    const index = this.#result.value?.rows.findIndex(({ id }) => id === current) ?? -1;
    if (index >= MOST_LISTED && this.view === 'list') this.view = 'table';
    const shown = this.renderRoot.querySelector<HTMLElement>('.found[aria-current], ur-ask-table');
    const scroller = this.closest<HTMLElement>('.body');
    if (index >= 0 && shown && scroller) scrollInto(scroller, shown);
  }

  /** Id of the record that is marked on the map: a project's is the page's selection. */
  get #current(): string | null {
    return this.#result.value?.query.target === 'sites' ? this.#selectedId.value : this.#marked.value;
  }

  #sentence({ query }: AskResult): string {
    return querySentence(query, this.language, questionNames(this.names));
  }

  #renderThenAndNow({ version, then, gone, come }: ThenAndNow, result: AskResult): TemplateResult {
    const now = result.note.dataVersions.find(({ layer }) => layer === result.query.target)?.version ?? '';
    const name = (id: string): string => {
      const row = this.session.data.layers.get(result.query.target)?.rows.find((each) => each.id === id);
      return row ? rowName(this.language, row) : id;
    };
    const list = (title: 'then-now.gone' | 'then-now.come', ids: readonly string[]): TemplateResult | typeof nothing =>
      ids.length === 0 ? nothing : html`<div><b>${this.text(title)}</b><ul>${ids.map((id) => html`<li>${name(id)}</li>`)}</ul></div>`;
    const date = (text: string): string => (/^\d{4}-\d{2}-\d{2}/.test(text) ? formatDate(this.language, text.slice(0, 10)) : text);
    return html`<div class="told" role="group" aria-labelledby="then-now">
      <p id="then-now"><b>${this.text('then-now', { then: then.certain + then.possible, now: result.rows.length })}</b></p>
      <p>${version === now ? this.text('then-now.same-version') : this.text('then-now.version', { then: date(version), now: date(now) })}</p>
      ${gone && come ? html`${list('then-now.gone', gone)} ${list('then-now.come', come)}` : html`<p>${this.text('then-now.no-list')}</p>`}
    </div>`;
  }

  #renderLeftOut(rows: readonly LayerRow[], layer: string): TemplateResult {
    return html`<details>
      <summary>${this.text('answer.left-out', { count: rows.length })}</summary>
      <div>
        <ul class="list" aria-label=${this.text('left-out.list')}>
          ${rows.map((row) => html`<li><button class="link" @click=${() => openFound(this.store, this.session, layer, row)}>${rowName(this.language, row)}</button></li>`)}
        </ul>
      </div>
    </details>`;
  }

  #renderRows(result: AskResult): TemplateResult {
    const chosen = result.rows.filter(({ id }) => this.#chosen.value.has(id));
    const certain = chosen.filter((row) => row.certain).length;
    return html`<fieldset class="segments">
        <legend class="hidden-visually">${this.text('view')}</legend>
        ${views.map((view) => html`<label><input type="radio" name="view" .checked=${view === this.view} @change=${() => (this.view = view)} />${this.text(`view.${view}`)}</label>`)}
      </fieldset>
      ${chosen.length > 0 ? html`<p class="hint">${this.text('selected', { count: chosen.length, certain, possible: chosen.length - certain })}</p>` : nothing}
      ${this.view === 'list' ? this.#renderList(result) : nothing}
      ${this.view === 'table'
        ? html`<ur-ask-table .rows=${result.rows} .layer=${result.query.target} .current=${this.#current} @ur-row-open=${({ detail }: CustomEvent<string>) => this.#open(detail, result)}></ur-ask-table>`
        : nothing}
      ${this.view === 'statistics' ? html`<ur-ask-statistics></ur-ask-statistics>` : nothing}`;
  }

  #renderList(result: AskResult): TemplateResult {
    const more = result.rows.length - MOST_LISTED;
    return html`<ul class="list" aria-label=${this.text('list.label')} @pointerleave=${() => this.session.hover(null)}>
        ${result.rows.slice(0, MOST_LISTED).map((row) => this.#renderListed(row, result))}
      </ul>
      ${more > 0 ? html`<p class="hint">${this.text('list.more', { count: more })}</p>` : nothing}`;
  }

  #renderListed(found: ResultRow, result: AskResult): TemplateResult {
    const { id, row, certain, metres } = found;
    const on = this.#hovered.value === id || (result.query.target === 'sites' && this.#hoveredRecord.value === id);
    const zh = row.properties['zh'] ?? [row.properties['name'] ?? id].flat()[0];
    const name = rowName(this.language, row);
    return html`<li>
      <button class="found ${on ? 'on' : ''}" aria-current=${id === this.#current ? 'true' : nothing} @click=${() => this.#open(id, result)} @pointerenter=${() => this.session.hover(id)} @focus=${() => this.session.hover(id)}>
        ${this.#renderMark(id, result)}
        <span>${name}${this.language === 'en' && zh !== name ? html`<span class="official" lang="zh-Hans">${String(zh)}</span>` : nothing}</span>
        <span><span class="tag ${certain ? 'certain' : ''}">${this.text(certain ? 'certain' : 'possible')}</span>${metres === null ? nothing : html`<small>${formatDistance(this.language, metres)}</small>`}</span>
      </button>
    </li>`;
  }

  #renderMark(id: string, { query }: AskResult): TemplateResult {
    const catalogue = this.#catalogue.value;
    const entry = query.target === 'sites' && catalogue.status === 'ready' ? catalogue.value.entries.find((each) => each.id === id) : undefined;
    return entry ? html`<ur-mark theme=${entry.themes[0]} stage=${shownStage(entry.facts, null).stage} size="24" aria-hidden="true"></ur-mark>` : html`<span></span>`;
  }

  /** Taking the answer away arrives when its part is opened. */
  #renderExport(result: AskResult): TemplateResult {
    const { rows } = result;
    const chosen = rows.filter(({ id }) => this.#chosen.value.has(id));
    const source = (id: 'answer' | 'answer-chosen', found: readonly ResultRow[]): ExportSource => ({
      id,
      label: exportText(this.language, id, { count: found.length }),
      build: (records) => answerTable(this.store.get(), records, result, found, this.#sentence(result)),
    });
    return html`<details @toggle=${() => void import('../export/ur-export.ts')}>
      <summary>${exportText(this.language, 'heading')}</summary>
      <ur-export .sources=${[source('answer', rows), ...(chosen.length > 0 ? [source('answer-chosen', chosen)] : [])]}></ur-export>
    </details>`;
  }

  #renderMethod({ note, leftOut }: AskResult): TemplateResult {
    const predicates = note.predicates.map((predicate) => {
      const [name = '', number = ''] = predicate.split(' ');
      if (name === 'distance') return this.text('predicate.distance', { metres: Number(number) });
      if (name === 'nearest') return this.text('predicate.nearest', { count: Number(number) });
      const relation = (['intersects', 'within', 'contains', 'disjoint', 'touches'] as const).find((each) => each === name);
      return relation ? this.text(`predicate.${relation}`) : predicate;
    });
    const { records, subjects } = note.largestErrorMetres;
    return html`<details>
      <summary>${this.text('method')}</summary>
      <div>
        <dl class="figures">
          <dt>${this.text('method.what')}</dt>
          <dd>${predicates.length > 0 ? predicates.join(this.language === 'zh' ? '、' : ', ') : this.text('method.plain')}</dd>
          <dt>${this.text('method.crs')}</dt>
          <dd>${this.text('method.crs-value')}</dd>
          ${predicates.length > 0
            ? html`<dt>${this.text('method.error')}</dt>
                <dd>${this.text('method.error-value', { records: Math.round(records), subjects: Math.round(subjects) })}</dd>`
            : nothing}
          <dt>${this.text('method.version')}</dt>
          <dd>${note.dataVersions.map(({ layer, version }) => `${layerWords(this.language, layer, this.session.data.layers)} ${version}`).join(this.language === 'zh' ? '；' : '; ')}</dd>
          <dt>${this.text('method.left-out')}</dt>
          <dd>${leftOut.length > 0 ? this.text('method.left-out-value', { count: leftOut.length }) : this.text('method.left-out-none')}</dd>
        </dl>
        <p class="note">${this.text('method.explain')}</p>
      </div>
    </details>`;
  }

  #open(id: string, { query, rows }: AskResult): void {
    const found = rows.find((row) => row.id === id);
    if (found) openFound(this.store, this.session, query.target, found.row);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-ask-answer': UrAskAnswer;
  }
}
