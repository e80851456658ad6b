import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { chooseYear, chooseYearSense } from '../../actions/choose-year.ts';
import { setFilter } from '../../actions/set-filter.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { lastReportedYear, nearestSpoken, type YearDensity, yearDensity } from '../../domain/derive/year-density.ts';
import type { Filter, Years } from '../../domain/filter.ts';
import { filterEntries } from '../../state/selectors/filter-entries.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { YEARS } from '../../state/years.ts';
import { ownTask } from '../../services/turns.ts';
import { MediaQuery } from '../media-query.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { controlStyles } from '../styles/control-styles.ts';
import { UrElement } from '../ur-element.ts';
import './time-texts.ts';
import { timeIcon } from './time-icon.ts';
import { timeStripStyles } from './time-strip-styles.ts';

/** Height of a column's bars, CSS pixels. */
const BAR = 35;
/** How long each year stays while playing; longer where motion is unwanted. */
const STEP_MS = { moving: 1400, still: 2800 } as const;

/**
 * The years 2016–2035 with what the documents say of each: a hand on the one choice of years, by pointer, keys or by
 * playing, in two senses explained in words.
 */
@customElement('ur-time-strip')
export class UrTimeStrip extends UrElement {
  static override readonly styles = [baseStyles, controlStyles, timeStripStyles];

  @state() private playing = false;
  readonly #catalogue = this.select((app) => app.catalogue);
  readonly #filter = this.select((app) => app.filter);
  readonly #calm = new MediaQuery(this, '(prefers-reduced-motion: reduce)');
  #timer: ReturnType<typeof setInterval> | undefined;
  #frame = 0;
  /** The filter apart from its years; the same object as long as only the years change. */
  #rest: Filter | null = null;

  /** Bars follow the other filters; dragging over the years leaves them as they are. */
  readonly #density = memoiseLast((entries: readonly CatalogueEntry[], rest: Filter) =>
    yearDensity(filterEntries(entries, rest).entries, YEARS.first, YEARS.last),
  );

  constructor() {
    super();
    this.addController({
      hostDisconnected: () => {
        this.#stop();
        cancelAnimationFrame(this.#frame);
      },
    });
  }

  protected override turn(): Promise<void> | false {
    return this.hasUpdated && ownTask();
  }

  protected override render(): TemplateResult | typeof nothing {
    const catalogue = this.#catalogue.value;
    if (catalogue.status !== 'ready') return nothing;
    const density = this.#density(catalogue.value.entries, this.#withoutYears());
    const { years } = this.#filter.value;
    const last = lastReportedYear(density);
    return html`<section aria-label=${this.t('time.label')}>
      <button class="play" aria-label=${this.t(this.playing ? 'time.pause' : 'time.play')} title=${this.t(this.playing ? 'time.pause' : 'time.play')} @click=${() => (this.playing ? this.#stop() : this.#play())}>
        ${timeIcon(this.playing ? 'pause' : 'play')}
      </button>
      <div class="year">${this.#renderYear(density, years)}</div>
      <div class="chart" @pointerdown=${this.#onPointer} @pointermove=${this.#onPointer}>
        <input
          type="range"
          aria-label=${this.t('time.year')}
          aria-valuetext=${this.#spoken(density, years)}
          min=${YEARS.first}
          max=${YEARS.last}
          step="1"
          .value=${String(years?.to ?? last ?? YEARS.last)}
          @input=${(event: Event) => this.#choose((event.target as HTMLInputElement).valueAsNumber)}
        />
        <div class="columns" aria-hidden="true">${this.#renderColumns(density, years, last)}</div>
      </div>
      <div class="senses" role="group" aria-label=${this.t('time.sense')}>
        ${(['by', 'for'] as const).map(
          (sense) => html`<button
            class="chip"
            aria-pressed=${years?.sense === sense}
            @click=${() => chooseYearSense(this.store, sense, last ?? YEARS.last)}
          >
            ${this.t(`time.${sense}`)}
          </button>`,
        )}
        <button class="chip" aria-pressed=${years === null} @click=${() => this.#clear()}>${this.t('time.clear')}</button>
      </div>
      <p class="says">${this.#renderWords(density, years, last)}</p>
    </section>`;
  }

  #renderYear(density: readonly YearDensity[], years: Years | null): TemplateResult {
    const within = years === null ? density : density.filter(({ year }) => (years.sense ? year === years.to : year >= years.from && year <= years.to));
    const sum = (nature: 'actual' | 'target'): number => within.reduce((total, each) => total + each[nature], 0);
    const one = years !== null && (years.sense !== undefined || years.from === years.to);
    return html`<b>${years === null ? this.t('time.all') : one ? String(years.to) : this.t('time.range', { from: String(years.from), to: String(years.to) })}</b>
      ${one
        ? html`<span class="legend"
            ><span class="actual">${this.t('time.actual', { count: sum('actual') })}</span>
            <span class="target">${this.t('time.target', { count: sum('target') })}</span></span
          >`
        : html`<span class="legend"
            ><span class="actual">${this.t('time.column.actual')}</span> <span class="target">${this.t('time.column.target')}</span></span
          >`}`;
  }

  #renderColumns(density: readonly YearDensity[], years: Years | null, last: number | null): readonly TemplateResult[] {
    const most = Math.max(1, ...density.map(({ actual, target }) => actual + target));
    const px = (count: number): number => (count === 0 ? 0 : Math.max(2, (count / most) * BAR));
    return density.map(({ year, actual, target }) => {
      const chosen = years !== null && year === years.to;
      const within = years !== null && year >= years.from && year <= years.to && years.sense !== 'for';
      const [filled, outlined] = [px(actual), px(target)];
      return html`<div class="column ${chosen ? 'chosen' : ''} ${within ? 'within' : ''} ${year === last ? 'last' : ''}">
        <svg viewBox="0 0 14 38" preserveAspectRatio="none">
          ${actual + target === 0
            ? [2, 7, 12].map((x) => svg`<circle class="nothing" cx=${x} cy="36" r="1"></circle>`)
            : svg`${filled > 0 ? svg`<rect class="actual-bar" x="1" width="12" y=${37 - filled} height=${filled}></rect>` : nothing}
                ${outlined > 0 ? svg`<rect class="target-bar" x="1" width="12" y=${37 - filled - outlined} height=${outlined}></rect>` : nothing}`}
        </svg>
        <span>${chosen ? year : String(year).slice(2)}</span>
      </div>`;
    });
  }

  /** In words: what the choice means, and where the documents are silent or only plan. */
  #renderWords(density: readonly YearDensity[], years: Years | null, last: number | null): TemplateResult {
    const meaning = this.t(years === null ? 'time.all-long' : `time.${years.sense ?? 'in'}-long`);
    const gap = this.#gap(density, years);
    const after = years !== null && last !== null && years.to > last && gap === null;
    return html`${gap === null ? nothing : html`<b class="warn">${gap}</b> `}${after
      ? html`<b>${this.t('time.only-targets', { year: String(last) })}</b> `
      : nothing}${meaning}`;
  }

  /** What to say of a chosen year that no statement speaks of; null where one does. */
  #gap(density: readonly YearDensity[], years: Years | null): string | null {
    if (years === null) return null;
    const from = years.sense ? years.to : years.from;
    if (density.some(({ year, actual, target }) => year >= from && year <= years.to && (years.sense === 'for' ? target : actual + target) > 0)) return null;
    const nearest = nearestSpoken(years.sense === 'for' ? density.map((each) => ({ ...each, actual: 0 })) : density, years.to);
    return nearest === null ? this.t('time.silent-all') : this.t('time.silent', { year: String(years.to), nearest: String(nearest) });
  }

  #spoken(density: readonly YearDensity[], years: Years | null): string {
    if (years === null) return this.t('time.all');
    const gap = this.#gap(density, years);
    if (gap !== null) return gap;
    const { actual = 0, target = 0 } = density.find(({ year }) => year === years.to) ?? {};
    return this.t('time.value', { year: String(years.to), actual, target });
  }

  #withoutYears(): Filter {
    const filter = this.#filter.value;
    const rest = this.#rest;
    const same = rest !== null && (Object.keys(filter) as (keyof Filter)[]).every((key) => key === 'years' || filter[key] === rest[key]);
    if (!same) this.#rest = { ...filter, years: null };
    return this.#rest ?? filter;
  }

  #choose(year: number): void {
    this.#stop();
    chooseYear(this.store, year);
  }

  #clear(): void {
    this.#stop();
    setFilter(this.store, { years: null });
  }

  /** A drag is answered once a frame: more would be work that nobody sees. */
  readonly #onPointer = (event: PointerEvent): void => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const chart = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') {
      if (event.button !== 0) return;
      chart.setPointerCapture(event.pointerId);
      chart.querySelector('input')?.focus({ preventScroll: true });
      event.preventDefault();
    }
    const { left, width } = chart.getBoundingClientRect();
    const index = Math.floor(((event.clientX - left) / width) * (YEARS.last - YEARS.first + 1));
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#choose(YEARS.first + index));
  };

  #play(): void {
    const { years } = this.#filter.value;
    chooseYear(this.store, years === null || years.to >= YEARS.last ? YEARS.first : years.to + 1);
    this.playing = true;
    this.#timer = setInterval(() => {
      const at = this.#filter.value.years?.to ?? YEARS.last;
      if (at < YEARS.last) chooseYear(this.store, at + 1);
      if (at + 1 >= YEARS.last) this.#stop();
    }, this.#calm.matches ? STEP_MS.still : STEP_MS.moving);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.playing = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-time-strip': UrTimeStrip;
  }
}
