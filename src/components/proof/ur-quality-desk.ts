import { ContextConsumer } from '@lit/context';
import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { coverageOf } from '../../domain/derive/coverage.ts';
import { findTerm } from '../../domain/derive/find-term.ts';
import { findingKinds, precisions } from '../../domain/terms.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { recordSourceContext } from '../record-source-context.ts';
import { termLabel } from '../term-label.ts';
import { type Evidence, ProofDesk } from './proof-desk.ts';

/** The public page on data quality, computed at build time, and how well the open project is covered. */
@customElement('ur-quality-desk')
export class UrQualityDesk extends ProofDesk {
  protected override readonly titleKey = 'quality.title';
  readonly #source = new ContextConsumer(this, { context: recordSourceContext });
  readonly #quality = new Task(this, {
    args: () => [this.#source.value],
    task: async ([source]) => source?.quality(),
  });

  protected override renderBody(evidence: Evidence): TemplateResult {
    const quality = this.#quality.value;
    if (!quality) return html`<p class="section muted" role="status">${this.t('proof.loading')}</p>`;
    const { vocabulary } = evidence;
    const number = (value: number): string => formatNumber(value);
    return html`
      <div class="section"><p class="small muted">${this.t('quality.intro', { version: formatDate(this.language, evidence.catalogue.version) })}</p></div>
      ${this.#renderTable('quality.counts', [
        [this.t('quality.records'), number(quality.records)],
        [this.t('quality.statements'), number(quality.statements)],
        [this.t('quality.interpreted'), number(quality.interpreted)],
        [this.t('quality.documents'), number(quality.documents)],
        [this.t('quality.last'), formatDate(this.language, quality.lastDocument)],
        [this.t('quality.last-report'), formatDate(this.language, quality.lastReport)],
      ])}
      ${this.#renderTable('quality.places', [
        ...precisions.map((id): readonly [string, string] => [termLabel(vocabulary, 'precisions', id, this.language), number(quality.precisions[id])]),
        [this.t('quality.unverified'), number(quality.unverified)],
        [this.t('quality.error'), number(quality.errorMetres.half)],
        [this.t('quality.error-ninth'), number(quality.errorMetres.ninth)],
      ])}
      ${this.#renderTable('quality.findings', findingKinds.map((kind) => [this.t(`findings.${kind}`), number(quality.findings[kind])]))}
      ${this.#renderTable('quality.checks', [
        [this.t('quality.issues'), number(quality.issues)],
        [this.t('quality.district-area'), this.t('quality.district-value', { computed: number(quality.districtSquareKilometres.computed), official: number(quality.districtSquareKilometres.official) })],
        [this.t('quality.tests'), this.t('quality.tests-value', quality.tests)],
      ])}
      ${this.#renderSite(evidence)}
      <section class="section" aria-labelledby="coverage">
        <h3 id="coverage">${this.t('quality.coverage')}</h3>
        <p class="small muted">${this.t('quality.coverage-why')}</p>
        <table aria-labelledby="coverage">
          <thead>
            <tr>
              <th scope="col">${this.t('quality.theme')}</th>
              <th scope="col">${this.t('quality.field')}</th>
              <th scope="col" class="number">${this.t('quality.stated')}</th>
              <th scope="col" class="number">${this.t('quality.interpreted-short')}</th>
              <th scope="col" class="number">${this.t('quality.unknown')}</th>
            </tr>
          </thead>
          <tbody>
            ${quality.coverage.map(
              ({ theme, field, counts }) => html`<tr>
                <th scope="row">${termLabel(vocabulary, 'themes', theme, this.language)}</th>
                <td>${findTerm(vocabulary.fields, field).label[this.language]}</td>
                <td class="number">${counts.stated}</td>
                <td class="number">${counts.interpreted}</td>
                <td class="number">${counts.unknown}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </section>
    `;
  }

  #renderTable(key: 'quality.counts' | 'quality.places' | 'quality.findings' | 'quality.checks', rows: readonly (readonly [string, string])[]): TemplateResult {
    return html`<section class="section" aria-labelledby=${key}>
      <h3 id=${key}>${this.t(key)}</h3>
      <table aria-labelledby=${key}>
        <tbody>
          ${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td class="number">${value}</td></tr>`)}
        </tbody>
      </table>
    </section>`;
  }

  /** Field by field, what is known of the project whose card is open. */
  #renderSite({ catalogue, records, vocabulary }: Evidence): TemplateResult {
    const entry = catalogue.entries.find(({ id }) => id === this.selectedId.value);
    const record = entry && records.get(entry.id);
    if (!record) return html``;
    const words = { stated: 'quality.stated', interpreted: 'quality.interpreted-short', unknown: 'quality.unknown' } as const;
    return html`<section class="section" aria-labelledby="site">
      <h3 id="site">${this.t('quality.site')}: ${entry.name[this.language]}</h3>
      <table aria-labelledby="site">
        <tbody>
          ${[...coverageOf(record, entry.districtWide)].map(
            ([field, coverage]) => html`<tr><th scope="row">${findTerm(vocabulary.fields, field).label[this.language]}</th><td class="number">${this.t(words[coverage])}</td></tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-quality-desk': UrQualityDesk;
  }
}
