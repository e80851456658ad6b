import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { findFindings } from '../../domain/findings/find-findings.ts';
import { type SubjectComparison, subjectComparisons } from '../../domain/findings/subject-comparisons.ts';
import type { Theme } from '../../domain/renewal-record.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { emit } from '../site-card/emit.ts';
import { termLabel } from '../term-label.ts';
import { type Evidence, ProofDesk } from './proof-desk.ts';
import './ur-time-axis-chart.ts';

/** Plan against actual on axes of time, by theme or of the open project, with what was kept apart and why. Sends `ur-record-open`. */
@customElement('ur-progress-desk')
export class UrProgressDesk extends ProofDesk {
  static override readonly styles = [
    ...ProofDesk.styles,
    css`
      label.check {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 32px;
      }
      .chart + .chart {
        margin-top: var(--ur-space-4);
      }
    `,
  ];

  protected override readonly titleKey = 'progress.title';
  @state() private theme: Theme | null = null;
  @state() private siteOnly = true;
  readonly #all = memoiseLast((catalogue: Evidence['catalogue'], records: Evidence['records'], documents: Evidence['documents']) => ({
    comparisons: subjectComparisons(catalogue.entries, records, documents),
    traps: findFindings(catalogue.entries, records, documents).filter(({ kind }) => kind === 'other-scope'),
  }));

  protected override renderBody(evidence: Evidence): TemplateResult {
    const { catalogue, vocabulary, records, documents } = evidence;
    const { comparisons, traps } = this.#all(catalogue, records, documents);
    const themeOf = new Map(catalogue.entries.map(({ id, themes: [main] }) => [id, main]));
    const themes = [...new Set(comparisons.flatMap(({ records: ids }) => ids.flatMap((id) => themeOf.get(id) ?? [])))];
    const theme = this.theme ?? themes[0] ?? null;
    const open = catalogue.entries.find(({ id }) => id === this.selectedId.value);
    const site = this.siteOnly ? open : undefined;
    const shows = (ids: readonly string[]): boolean => (site ? ids.includes(site.id) : ids.some((id) => themeOf.get(id) === theme));
    const shown = comparisons.filter(({ records: ids }) => shows(ids));
    const apart = traps.filter(({ claims }) => shows(claims.map(({ record }) => record)));
    return html`
      <div class="section">
        <p class="small muted">${this.t('progress.intro')}</p>
        <p class="small muted">${this.t('progress.legend-target')}${this.language === 'zh' ? '；' : '; '}${this.t('progress.legend-actual')}</p>
        ${open
          ? html`<label class="check"
              ><input type="checkbox" .checked=${this.siteOnly} @change=${() => (this.siteOnly = !this.siteOnly)} />${this.t('progress.site', { name: open.name[this.language] })}</label
            >`
          : nothing}
        ${site
          ? nothing
          : html`<label
              >${this.t('progress.theme')}
              <select @change=${(event: Event) => (this.theme = (event.target as HTMLSelectElement).value as Theme)}>
                ${themes.map((id) => html`<option value=${id} ?selected=${id === theme}>${termLabel(vocabulary, 'themes', id, this.language)}</option>`)}
              </select></label
            >`}
      </div>
      <div class="section">
        ${shown.length === 0 ? html`<p class="small">${this.t(site ? 'progress.none-site' : 'progress.none')}</p>` : shown.map((each) => this.#renderChart(each, evidence))}
      </div>
      ${apart.length === 0
        ? nothing
        : html`<section class="section" aria-labelledby="apart">
            <h3 id="apart">${this.t('progress.not-compared')}</h3>
            <ul>
              ${apart.map(
                ({ field, claims }) => html`<li class="small">
                  <b>${evidence.words.field({ field })}</b>
                  ${claims.map(({ statement }) => html`<div class="muted number">${evidence.words.valueLine(statement)} | ${evidence.words.time(statement)} | ${statement.scope === undefined ? this.t('findings.no-scope') : evidence.words.scope(statement.scope)}</div>`)}
                </li>`,
              )}
            </ul>
          </section>`}
    `;
  }

  #renderChart({ comparison, records }: SubjectComparison, { catalogue, words }: Evidence): TemplateResult {
    const reported = comparison.rows.some(({ statement }) => statement.nature !== 'target');
    return html`<article class="chart">
      ${records.map((id) => {
        const name = catalogue.entries.find((entry) => entry.id === id)?.name[this.language] ?? id;
        return html`<button class="link small" @click=${() => emit(this, 'ur-record-open', { id })}>${name}</button> `;
      })}
      <ur-time-axis-chart .comparison=${comparison} .words=${words}></ur-time-axis-chart>
      ${reported ? nothing : html`<p class="small muted">${this.t('progress.no-actual')}</p>`}
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-progress-desk': UrProgressDesk;
  }
}
