import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { changesSince, visitOf } from '../../domain/derive/visit-changes.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { type Remembered, visitMemory } from '../../services/visit-memory.ts';
import { emit } from '../site-card/emit.ts';
import { type Evidence, ProofDesk } from './proof-desk.ts';

/** What changed in the data since this device saw them last, compared on the device. Sends `ur-record-open`. */
@customElement('ur-visit-desk')
export class UrVisitDesk extends ProofDesk {
  static override readonly styles = [
    ...ProofDesk.styles,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ur-space-2);
        align-items: baseline;
        min-height: 32px;
      }
    `,
  ];

  protected override readonly titleKey = 'visit.title';
  readonly #memory = visitMemory(() => localStorage);
  @state() private remembered: Remembered = this.#memory.read();

  protected override renderBody({ catalogue, words }: Evidence): TemplateResult {
    const now = formatDate(this.language, catalogue.version);
    const { remembered } = this;
    const seen = html`<div class="tools"><button class="button primary" @click=${() => this.#see(catalogue, now)}>${this.t('visit.seen')}</button></div>`;
    const intro = html`<p class="small muted">${this.t('visit.intro', { now })}</p>`;
    if (remembered.kind !== 'visit') {
      const key = { none: 'visit.first', broken: 'visit.broken', blocked: 'visit.blocked' } as const;
      return html`<div class="section">${intro}<p>${this.t(key[remembered.kind])}</p>${remembered.kind === 'broken' ? seen : nothing}</div>`;
    }
    const { visit } = remembered;
    const then = formatDate(this.language, visit.version);
    const { fresh, stages, statements, places, gone } = changesSince(visit, catalogue);
    const some = fresh.length + stages.length + statements.length + places.length + gone.length > 0;
    if (!some) return html`<div class="section">${intro}<p>${this.t('visit.same', { then })}</p></div>`;
    return html`
      <div class="section">${intro}<p>${this.t('visit.since', { then, now })}</p>${seen}</div>
      ${this.#list('fresh', fresh.map((entry) => this.#item(entry)))}
      ${this.#list('stages', stages.map(({ entry, from, to }) => this.#item(entry, this.t('changes.stage-from-to', { from: words.stage(from), to: words.stage(to) }))))}
      ${this.#list('statements', statements.map(({ entry, before, after }) => this.#item(entry, this.t('visit.count', { before, after }))))}
      ${this.#list('places', places.map((entry) => this.#item(entry)))}
      ${this.#list('gone', gone.map((name) => html`<li class="small" lang="zh-Hans">${name}</li>`))}
    `;
  }

  #list(kind: 'fresh' | 'stages' | 'statements' | 'places' | 'gone', items: readonly TemplateResult[]): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    return html`<section class="section" aria-labelledby=${kind}>
      <h3 id=${kind}>${this.t(`visit.${kind}`)} <span class="muted number">${items.length}</span></h3>
      <ul>${items}</ul>
    </section>`;
  }

  #item(entry: CatalogueEntry, change = ''): TemplateResult {
    return html`<li class="small">
      <button class="link" @click=${() => emit(this, 'ur-record-open', { id: entry.id })}>${entry.name[this.language]}</button>
      ${change === '' ? nothing : html`<span class="number">${change}</span>`}
    </li>`;
  }

  #see(catalogue: Evidence['catalogue'], now: string): void {
    const kept = this.#memory.write(visitOf(catalogue));
    this.remembered = kept ? this.#memory.read() : { kind: 'blocked' };
    this.said = kept ? this.t('visit.seen-done', { now }) : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-visit-desk': UrVisitDesk;
  }
}
