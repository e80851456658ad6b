import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { setFilter } from '../../actions/set-filter.ts';
import { findFindings } from '../../domain/findings/find-findings.ts';
import type { Finding, FindingKind } from '../../domain/findings/finding.ts';
import { findingKinds } from '../../domain/terms.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { emit } from '../site-card/emit.ts';
import { csv } from '../../formats/export/csv-text.ts';
import { findingReason } from './finding-reason.ts';
import { findingsTable } from './findings-table.ts';
import { type Evidence, ProofDesk } from './proof-desk.ts';
import { saveFile } from '../save-file.ts';
import { sourceLine } from './source-line.ts';

/** Where sources disagree, and every trap beside it, with values, sources and reason; filter and export. Sends `ur-record-open`. */
@customElement('ur-findings-desk')
export class UrFindingsDesk extends ProofDesk {
  static override readonly styles = [
    ...ProofDesk.styles,
    css`
      .finding {
        margin-top: var(--ur-space-3);
        padding: var(--ur-space-2) var(--ur-space-3);
        border: 1px solid var(--ur-line);
        border-radius: var(--ur-radius-control);
      }
      .finding.contradiction {
        border-color: var(--ur-warn);
        background: var(--ur-warn-soft);
      }
      .finding li {
        margin-top: 6px;
        padding-top: 6px;
        border-top: 1px solid var(--ur-line);
      }
      .value {
        font-weight: 600;
      }
      .link {
        text-align: start;
      }
    `,
  ];

  protected override readonly titleKey = 'findings.title';
  readonly #all = memoiseLast((catalogue: Evidence['catalogue'], records: Evidence['records'], documents: Evidence['documents']) =>
    findFindings(catalogue.entries, records, documents),
  );

  protected override renderBody(evidence: Evidence): TemplateResult {
    const { catalogue, entries, records, documents } = evidence;
    const left = new Set(entries.map(({ id }) => id));
    const findings = this.#all(catalogue, records, documents).filter(({ claims }) => claims.some(({ record }) => left.has(record)));
    return html`
      <div class="section">
        <p class="small muted">${this.t('findings.intro', { count: findings.length })}</p>
        <div class="tools">
          <button class="button" @click=${() => this.#export(findings, evidence)}>${this.t('proof.csv')}</button>
        </div>
      </div>
      ${findingKinds.map((kind) => this.#renderKind(kind, findings, evidence))}
    `;
  }

  #renderKind(kind: FindingKind, findings: readonly Finding[], evidence: Evidence): TemplateResult {
    const own = findings.filter((finding) => finding.kind === kind);
    const chosen = this.filter.value.findings.includes(kind);
    return html`<section class="section" aria-labelledby=${kind}>
      <div class="head">
        <h3 id=${kind}>${this.t(`findings.${kind}`)} <span class="muted number">${own.length}</span></h3>
        <button class="chip" aria-pressed=${chosen} @click=${() => setFilter(this.store, { findings: chosen ? [] : [kind] })}>
          ${this.t(chosen ? 'findings.filter-off' : 'findings.filter')}
        </button>
      </div>
      <p class="small muted">${own.length === 0 ? this.t('findings.none') : this.t(`findings.${kind}-why`)}</p>
      ${own.map((finding) => this.#renderFinding(finding, evidence))}
    </section>`;
  }

  #renderFinding(finding: Finding, { catalogue, words }: Evidence): TemplateResult {
    const { kind, field, claims } = finding;
    const scopes = new Set(claims.map(({ statement }) => statement.scope));
    const [scope] = scopes;
    const name = words.field(scopes.size === 1 && scope !== undefined ? { field, scope } : { field });
    return html`<article class="finding ${kind}">
      <h4>${name}</h4>
      <ul>
        ${claims.map(({ record, statement }) => {
          const entry = catalogue.entries.find(({ id }) => id === record);
          return html`<li class="small">
            <div>
              <span class="nature ${statement.nature}">${words.nature(statement)}</span>
              <span class="value number">${words.valueLine(statement)}</span>
              <span class="number">${words.time(statement)}</span>
              ${scopes.size > 1 ? html`<span>${statement.scope === undefined ? this.t('findings.no-scope') : words.scope(statement.scope)}</span>` : nothing}
            </div>
            <button class="link" @click=${() => emit(this, 'ur-record-open', { id: record })}>${entry?.name[this.language] ?? record}</button>
            <div class="muted">
              ${sourceLine(statement, words)}
            </div>
          </li>`;
        })}
      </ul>
      <p class="small">${this.t('findings.reason', { reason: findingReason(finding, words) })}</p>
    </article>`;
  }

  #export(findings: readonly Finding[], { catalogue, words }: Evidence): void {
    const names = new Map(catalogue.entries.map(({ id, name }) => [id, name]));
    const file = `${this.t('findings.file')}-${catalogue.version}.csv`;
    saveFile(file, 'text/csv;charset=utf-8', csv(findingsTable(findings, (id) => names.get(id), words)));
    this.said = this.t('proof.saved', { file });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-findings-desk': UrFindingsDesk;
  }
}
