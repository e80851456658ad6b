import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { compareFigures, type FigureRow } from '../../domain/derive/compare-figures.ts';
import { subdistrictNamer } from '../subdistrict-name.ts';
import { emit } from '../site-card/emit.ts';
import { compareTable } from './compare-table.ts';
import { type CompareKind, compareKinds, type CompareSubject, groupRows, siteRows, subjectsOf, type TextRow } from './compare-subject.ts';
import { csv } from '../../formats/export/csv-text.ts';
import { type Evidence, ProofDesk } from './proof-desk.ts';
import { saveFile } from '../save-file.ts';
import { sourceLine } from './source-line.ts';

/** As many as can stand side by side. */
const MOST = 4;

/** Up to four projects, sub-districts or themes side by side, row by row, with differences marked; as print and CSV. Sends `ur-record-open`. */
@customElement('ur-compare-desk')
export class UrCompareDesk extends ProofDesk {
  static override readonly styles = [
    ...ProofDesk.styles,
    css`
      .chosen {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: var(--ur-space-2);
      }
      input {
        width: 100%;
        min-height: var(--ur-control);
        padding: 0 8px;
        border: 1px solid var(--ur-line-strong);
        border-radius: var(--ur-radius-control);
        background: var(--ur-surface);
      }
      .wide {
        overflow-x: auto;
      }
      .wide:focus-visible {
        outline-offset: -2px;
      }
      td,
      thead th {
        min-width: 116px;
      }
      tbody th {
        min-width: 92px;
        font-weight: 400;
      }
      .differs > * {
        background: var(--ur-warn-soft);
      }
      .mark {
        display: block;
        color: var(--ur-warn);
        font-weight: 600;
      }
      @media (pointer: coarse), (max-width: 719px) {
        input {
          min-height: 44px;
        }
      }
    `,
  ];

  protected override readonly titleKey = 'compare.title';
  @state() private problem = '';
  readonly #base = this.select((app) => app.base);

  protected override renderBody(evidence: Evidence): TemplateResult {
    const base = this.#base.value;
    const areaName = subdistrictNamer(base.status === 'ready' ? base.value : null, this.language);
    const [first, ...ids] = this.linked;
    const kind = compareKinds.find((each) => each === first) ?? 'site';
    const all = subjectsOf(kind, evidence, areaName);
    const chosen = ids.slice(0, MOST).flatMap((id) => all.find((subject) => subject.id === id) ?? []);
    const own = kind === 'site' ? siteRows(chosen, evidence, areaName) : groupRows(chosen, evidence);
    const figures = kind === 'site' ? compareFigures(chosen.map(({ id }) => evidence.records.get(id)?.statements ?? []), evidence.documents) : [];
    return html`
      <div class="section tools-only">
        <p class="small muted">${this.t('compare.intro')}</p>
        <label
          >${this.t('compare.kind')}
          <select @change=${(event: Event) => this.link((event.target as HTMLSelectElement).value)}>
            ${compareKinds.map((each) => html`<option value=${each} ?selected=${each === kind}>${this.t(`compare.kind.${each}`)}</option>`)}
          </select></label
        >
        ${chosen.length === MOST
          ? html`<p class="small muted">${this.t('compare.full', { count: MOST })}</p>`
          : html`<label
                >${this.t('compare.add')}
                <input list="subjects" autocomplete="off" aria-describedby="problem" @change=${(event: Event) => this.#add(event.target as HTMLInputElement, kind, chosen, all)}
              /></label>
              <datalist id="subjects">${all.filter((subject) => !chosen.includes(subject)).map(({ name }) => html`<option value=${name}></option>`)}</datalist>`}
        <p id="problem" class="small problem-line" role="status">${this.problem}</p>
        <div class="chosen">
          ${chosen.map(
            ({ id, name }) => html`<button class="chip" aria-label=${this.t('compare.remove', { name })} @click=${() => this.link(kind, ...chosen.flatMap((other) => (other.id === id ? [] : other.id)))}>${name} ×</button>`,
          )}
        </div>
      </div>
      ${chosen.length < 2 ? html`<p class="section small">${this.t('compare.too-few')}</p>` : this.#renderTable(chosen, own, figures, evidence, kind)}
    `;
  }

  #renderTable(chosen: readonly CompareSubject[], own: readonly TextRow[], figures: readonly FigureRow[], evidence: Evidence, kind: CompareKind): TemplateResult {
    const { words } = evidence;
    return html`<div class="section">
      <div class="tools">
        <button class="button" @click=${() => window.print()}>${this.t('compare.print')}</button>
        <button class="button" @click=${() => this.#export(chosen, own, figures, evidence)}>${this.t('proof.csv')}</button>
      </div>
      <div class="wide" tabindex="0" role="region" aria-label=${this.t('compare.table')}>
        <table aria-label=${this.t('compare.table')}>
          <thead>
            <tr>
              <td></td>
              ${chosen.map(
                ({ id, name }) => html`<th scope="col">${kind === 'site' ? html`<button class="link" @click=${() => emit(this, 'ur-record-open', { id })}>${name}</button>` : name}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${own.map(
              ({ label, cells, differs }) => html`<tr class=${differs ? 'differs' : ''}>
                <th scope="row">${label} ${differs ? html`<span class="mark">${this.t('compare.differs')}</span>` : nothing}</th>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
            )}
            ${figures.map(
              (row) => html`<tr class=${row.difference === 'different' ? 'differs' : ''}>
                <th scope="row">
                  ${words.field({ field: row.field, ...(row.scope === null ? {} : { scope: row.scope }) })}
                  ${row.cells.map((cell) => cell?.newest[0]).filter((statement) => statement !== undefined).slice(0, 1).map((statement) => html`<span class="nature ${row.nature}">${words.nature(statement)}</span>`)}
                  ${row.difference === 'same' ? nothing : html`<span class=${row.difference === 'different' ? 'mark' : 'muted'}>${this.t(`compare.${row.difference === 'different' ? 'differs' : row.difference}`)}</span>`}
                </th>
                ${row.cells.map(
                  (cell) => html`<td>
                    ${cell === null
                      ? html`<span class="muted">${this.t('compare.unknown')}</span>`
                      : cell.newest.map((statement) => html`<div><b class="number">${words.valueLine(statement)}</b> <span class="number">${words.time(statement)}</span><div class="muted">${sourceLine(statement, words)}</div></div>`)}
                  </td>`,
                )}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </div>`;
  }

  #add(input: HTMLInputElement, kind: CompareKind, chosen: readonly CompareSubject[], all: readonly CompareSubject[]): void {
    const text = input.value.trim();
    if (text === '') return;
    const found = all.find(({ id, name }) => name === text || id === text);
    this.problem = found || text === '' ? '' : this.t('compare.not-found', { text });
    if (!found) return;
    input.value = '';
    if (!chosen.includes(found)) this.link(kind, ...chosen.map(({ id }) => id), found.id);
  }

  #export(chosen: readonly CompareSubject[], own: readonly TextRow[], figures: readonly FigureRow[], evidence: Evidence): void {
    const file = `${this.t('compare.file')}-${evidence.catalogue.version}.csv`;
    saveFile(file, 'text/csv;charset=utf-8', csv(compareTable(chosen.map(({ name }) => name), own, figures, evidence.words)));
    this.said = this.t('proof.saved', { file });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-compare-desk': UrCompareDesk;
  }
}
