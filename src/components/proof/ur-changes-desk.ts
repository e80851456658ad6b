import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { chooseYear } from '../../actions/choose-year.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { changesBetween } from '../../domain/derive/changes-between.ts';
import { filterEntries } from '../../state/selectors/filter-entries.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { YEARS } from '../../state/years.ts';
import { emit } from '../site-card/emit.ts';
import '../time/ur-time-strip.ts';
import { type Evidence, ProofDesk } from './proof-desk.ts';

const YEAR_LIST = Array.from({ length: YEARS.last - YEARS.first + 1 }, (_, index) => YEARS.first + index);
/** Compared where no year was chosen: before the plan period and after the last report. */
const DEFAULT = { from: 2021, to: 2024 } as const;

/** Two years compared by what became known between them; the later one is the chosen year, the earlier one stands in the link. Holds the time strip on a phone. Sends `ur-record-open`. */
@customElement('ur-changes-desk')
export class UrChangesDesk extends ProofDesk {
  static override readonly styles = [
    ...ProofDesk.styles,
    css`
      ur-time-strip {
        border-bottom: 1px solid var(--ur-line);
      }
      @media (min-width: 720px) {
        ur-time-strip {
          display: none;
        }
      }
      .years {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ur-space-3);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ur-space-2);
        align-items: baseline;
        min-height: 32px;
      }
    `,
  ];

  protected override readonly titleKey = 'changes.title';
  readonly #changes = memoiseLast(changesBetween);
  readonly #entries = memoiseLast((entries: readonly CatalogueEntry[], filter: Parameters<typeof filterEntries>[1]) => filterEntries(entries, { ...filter, years: null }).entries);

  protected override renderBody({ catalogue, words }: Evidence): TemplateResult {
    const to = this.filter.value.years?.to ?? DEFAULT.to;
    const from = Math.min(YEAR_LIST.find((year) => String(year) === this.linked[0]) ?? DEFAULT.from, to);
    const { fresh, stages, silent } = this.#changes(this.#entries(catalogue.entries, this.filter.value), from, to);
    const plain = (entry: CatalogueEntry): TemplateResult => this.#item(entry);
    return html`
      <ur-time-strip></ur-time-strip>
      <div class="section">
        <p class="small muted">${this.t('changes.intro')}${this.language === 'en' ? ' ' : ''}${this.t('changes.filters')}</p>
        <div class="years">
          ${this.#renderYear('changes.from', from, (year) => this.link(String(year)))}
          ${this.#renderYear('changes.to', to, (year) => chooseYear(this.store, year))}
        </div>
      </div>
      ${this.#renderList('new', fresh.map(plain))}
      ${this.#renderList('stage', stages.map((change) => this.#item(change.entry, this.t('changes.stage-from-to', { from: words.stage(change.from), to: words.stage(change.to) }))))}
      ${this.#renderList('silent', silent.map(plain))}
    `;
  }

  #renderYear(key: 'changes.from' | 'changes.to', value: number, choose: (year: number) => void): TemplateResult {
    return html`<label>
      ${this.t(key)}
      <select .value=${String(value)} @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}>
        ${YEAR_LIST.map((year) => html`<option value=${year} ?selected=${year === value}>${year}</option>`)}
      </select>
    </label>`;
  }

  #renderList(kind: 'new' | 'stage' | 'silent', items: readonly TemplateResult[]): TemplateResult {
    return html`<section class="section" aria-labelledby=${kind}>
      <h3 id=${kind}>${this.t(`changes.${kind}`)} <span class="muted number">${items.length}</span></h3>
      <p class="small muted">${items.length === 0 ? this.t('changes.none') : this.t(`changes.${kind}-why`)}</p>
      ${items.length === 0 ? nothing : html`<ul>${items}</ul>`}
    </section>`;
  }

  #item(entry: CatalogueEntry, change = ''): TemplateResult {
    return html`<li class="small">
      <button class="link" @click=${() => emit(this, 'ur-record-open', { id: entry.id })}>${entry.name[this.language]}</button>
      ${change === '' ? nothing : html`<span>${change}</span>`}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-changes-desk': UrChangesDesk;
  }
}
