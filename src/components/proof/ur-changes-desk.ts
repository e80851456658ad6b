import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { chooseYear } from '../../actions/choose-year.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { changesBetween } from '../../domain/derive/changes-between.ts';
import { filterEntries } from '../../state/selectors/filter-entries.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { YEARS } from '../../state/years.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import { emit } from '../site-card/emit.ts';
import '../time/ur-time-strip.ts';
import type { SwipePlace } from './swipe-place.ts';
import { type Evidence, ProofDesk } from './proof-desk.ts';

const YEAR_LIST = Array.from({ length: YEARS.last - YEARS.first + 1 }, (_, index) => YEARS.first + index);
/** Compared where no year was chosen: before the plan period and after the last report. */
const DEFAULT = { from: 2021, to: 2024 } as const;

const SWIPE = 'swipe';
/** Where the divider goes by a press. */
const SHARES = [
  ['swipe.later', 0],
  ['swipe.half', 50],
  ['swipe.earlier', 100],
] as const;

/** Two years compared by what became known between them, as lists and by a divider on the map; the later one is the chosen year, the earlier one stands in the link. Holds the time strip on a phone. Sends `ur-record-open`. */
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
      .how {
        margin-top: var(--ur-space-2);
      }
      .swipe {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ur-space-2);
        align-items: end;
        margin-top: var(--ur-space-2);
      }
      .swipe label {
        flex: 1;
        min-width: 120px;
        margin: 0;
      }
      .swipe input {
        width: 100%;
        min-height: 32px;
        accent-color: var(--ur-accent);
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
  /** Percent of the map that shows the earlier year. */
  @state() private share = 50;
  #place: SwipePlace | null = null;
  readonly #changes = memoiseLast(changesBetween);
  readonly #entries = memoiseLast((entries: readonly CatalogueEntry[], filter: Parameters<typeof filterEntries>[1]) => filterEntries(entries, { ...filter, years: null }).entries);

  constructor() {
    super();
    this.addController({ hostDisconnected: () => this.#place?.remove() });
  }

  protected override renderBody({ catalogue, words }: Evidence): TemplateResult {
    const to = this.filter.value.years?.to ?? DEFAULT.to;
    const from = this.#from(to);
    const { fresh, stages, silent } = this.#changes(this.#entries(catalogue.entries, this.filter.value), from, to);
    const plain = (entry: CatalogueEntry): TemplateResult => this.#item(entry);
    return html`
      <ur-time-strip></ur-time-strip>
      <div class="section">
        <p class="small muted">${this.t('changes.intro')}${this.language === 'en' ? ' ' : ''}${this.t('changes.filters')}</p>
        <div class="years">
          ${this.#renderYear('changes.from', from, (year) => this.link(String(year), ...(this.#swiping ? [SWIPE] : [])))}
          ${this.#renderYear('changes.to', to, (year) => chooseYear(this.store, year))}
        </div>
        ${this.#renderSwipe(from, to)}
      </div>
      ${this.#renderList('new', fresh.map(plain))}
      ${this.#renderList('stage', stages.map((change) => this.#item(change.entry, this.t('changes.stage-from-to', { from: words.stage(change.from), to: words.stage(change.to) }))))}
      ${this.#renderList('silent', silent.map(plain))}
    `;
  }

  /** Whether the earlier year shares the map; stands in the link. */
  get #swiping(): boolean {
    return this.linked[1] === SWIPE;
  }

  #renderSwipe(from: number, to: number): TemplateResult {
    const on = this.#swiping;
    const years = { from: String(from), to: String(to) };
    return html`<div class="tools">
        <button class="button" aria-pressed=${on} @click=${() => this.#toggleSwipe(from, to)}>${this.t('swipe.on')}</button>
      </div>
      ${on
        ? html`<p class="small muted how">${this.t('swipe.how', years)}</p>
            <div class="swipe" role="group" aria-label=${this.t('swipe.on')}>
              <label
                >${this.t('swipe.share', years)}
                <input type="number" min="0" max="100" step="5" .value=${String(this.share)} @change=${(event: Event) => this.#setShare((event.target as HTMLInputElement).valueAsNumber)} />
              </label>
              ${SHARES.map(([key, share]) => html`<button class="chip" aria-pressed=${this.share === share} @click=${() => this.#setShare(share)}>${this.t(key, years)}</button>`)}
            </div>`
        : nothing}`;
  }

  #toggleSwipe(from: number, to: number): void {
    if (this.#swiping) {
      this.link(String(from));
      return;
    }
    // Both sides of the divider ask the same question: what was known by the end of a year.
    chooseYear(this.store, to);
    this.link(String(from), SWIPE);
  }

  #setShare(share: number): void {
    this.share = Number.isFinite(share) ? Math.round(Math.min(100, Math.max(0, share))) : this.share;
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const to = this.filter.value.years?.to ?? DEFAULT.to;
    const from = this.#from(to);
    void this.#placeSwipe(from, to);
  }

  /** Puts the divider over the map, moves it or takes it away. */
  async #placeSwipe(from: number, to: number): Promise<void> {
    if (!this.#swiping) {
      this.#place?.remove();
      return;
    }
    if (this.#place === null) {
      const { swipePlace } = await import('./swipe-place.ts');
      emit(this, 'ur-map-ask', (map: UrRenewalMap) => (this.#place ??= swipePlace(map, (share) => (this.share = share))));
    }
    // What was wanted may have changed while the program was on its way.
    if (this.isConnected && this.linked[1] === SWIPE) this.#place?.show({ from, to, share: this.share });
  }

  #from(to: number): number {
    return Math.min(YEAR_LIST.find((year) => String(year) === this.linked[0]) ?? DEFAULT.from, to);
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
