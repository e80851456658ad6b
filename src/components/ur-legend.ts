import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Precision } from '../domain/location.ts';
import { precisions, stages } from '../domain/terms.ts';
import type { Stage } from '../domain/statement.ts';
import type { Term } from '../domain/vocabulary.ts';
import { addTexts } from '../i18n/dictionary.ts';
import { legend } from '../i18n/sections/legend.ts';
import { stageDash } from '../map/sites/stage-dash.ts';
import { entryFacets } from '../state/selectors/entry-facets.ts';
import { filteredEntries } from '../state/selectors/filter-entries.ts';
import { baseStyles } from './styles/base-styles.ts';
import { termLabel } from './term-label.ts';
import { themeFamilies } from './theme-families.ts';
import { UrElement } from './ur-element.ts';
import './ur-mark.ts';

addTexts(legend);

const baseSymbols = ['boundary', 'subdistrict', 'coast', 'metro', 'road', 'river'] as const;

/** Stages by the dash of a line; what stalled or resumed is still being built. */
const lineKinds = [['planned'], ['approved'], ['under-construction', 'stalled', 'resumed'], ['partly-open'], ['completed'], ['unknown']] as const;
/** Width of the sample of a line in pixels. */
const LINE_WIDTH = 3;

/** Everything the map draws, from the vocabulary and the generator of the marks; what does not occur now is pale. */
@customElement('ur-legend')
export class UrLegend extends UrElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--ur-space-3);
        padding: var(--ur-space-3) var(--ur-space-4) var(--ur-space-5);
      }
      section {
        display: grid;
        gap: 6px;
        padding-bottom: var(--ur-space-3);
        border-bottom: 1px solid var(--ur-line);
      }
      section:last-of-type {
        border-bottom: 0;
      }
      h2 {
        font: 600 20px/1.3 var(--ur-font-title);
      }
      h3,
      .note {
        color: var(--ur-text-muted);
      }
      h3 {
        font-size: var(--ur-text-small);
        font-weight: 600;
      }
      .note {
        font-size: var(--ur-text-caption);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: 6px 12px;
      }
      ul.small {
        grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
      }
      :host(:lang(en)) ul.small {
        grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
      }
      ul.lines {
        grid-template-columns: 1fr;
      }
      li {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 34px;
      }
      li.absent ur-mark {
        opacity: 0.4;
      }
      li.absent .words {
        color: var(--ur-text-muted);
      }
      ur-mark {
        display: flex;
        flex: none;
        justify-content: center;
        align-items: center;
        width: 34px;
        height: 34px;
      }
      .small ur-mark {
        width: 28px;
        height: 28px;
      }
      .lines li {
        min-height: 44px;
      }
      .lines ur-mark {
        height: 44px;
      }
      .words {
        display: grid;
        min-width: 0;
        line-height: 1.35;
      }
      .words small {
        color: var(--ur-text-muted);
        font-size: var(--ur-text-caption);
      }
      svg.symbol {
        flex: none;
        width: 40px;
        height: 20px;
        fill: none;
      }
      .stage {
        stroke: var(--ur-fam-movement);
      }
      li.absent .symbol {
        opacity: 0.4;
      }
      .boundary {
        stroke: var(--ur-text);
        stroke-width: 1.6;
        stroke-dasharray: 9 3 2 3;
      }
      .subdistrict {
        stroke: var(--ur-text-muted);
        stroke-width: 1;
        stroke-dasharray: 4 2 1 2;
      }
      .coast {
        stroke: var(--ur-accent);
        stroke-width: 1.6;
      }
      .coast.second {
        opacity: 0.4;
        stroke-width: 1;
      }
      .metro {
        stroke: var(--ur-text-muted);
        stroke-width: 2;
      }
      .metro.dot {
        fill: var(--ur-surface);
        stroke-width: 1.5;
      }
      .road {
        stroke: var(--ur-line-strong);
        stroke-width: 5;
      }
      .road.fill {
        stroke: var(--ur-surface-alt);
        stroke-width: 3;
      }
      .river {
        stroke: var(--ur-accent);
        stroke-width: 2.5;
      }
    `,
  ];

  readonly #catalogue = this.select((state) => state.catalogue);
  readonly #vocabulary = this.select((state) => state.vocabulary);
  readonly #filter = this.select((state) => state.filter);

  protected override render(): TemplateResult | typeof nothing {
    const catalogue = this.#catalogue.value;
    const vocabulary = this.#vocabulary.value;
    if (catalogue.status !== 'ready' || vocabulary.status !== 'ready') return nothing;
    const words = vocabulary.value;
    const { entries } = filteredEntries(catalogue.value.entries, this.#filter.value);
    const years = this.#filter.value.years;
    const present = new Set<string | number>(
      entries.flatMap((entry) => [
        ...entry.themes,
        ...entryFacets(entry, 'stages', years).map((stage) => `stage/${stage}`),
        entry.precision,
      ]),
    );
    const families = themeFamilies(words);
    return html`
      <h2>${this.t('legend.title')}</h2>
      <p class="note">${this.t('legend.selection-note', { count: entries.length })}</p>
      <section>
        <h3>${this.t('legend.families')}</h3>
        <ul>
          ${families.map(({ id, themes }) => {
            const [first] = themes;
            const family = words.families.find((term) => term.id === id);
            return first && family
              ? this.#renderItem(html`<ur-mark theme=${first} ?bare=${themes.length > 1} stage="completed" size="24"></ur-mark>`, family, themes.some((theme) => present.has(theme)))
              : nothing;
          })}
        </ul>
      </section>
      <section>
        <h3>${this.t('legend.themes', { count: words.themes.length })}</h3>
        <ul class="small">
          ${families
            .flatMap(({ themes }) => themes)
            .map(
              (theme) => html`<li class=${present.has(theme) ? '' : 'absent'}>
                <ur-mark theme=${theme} stage="completed" size="18" aria-hidden="true"></ur-mark>
                <span class="words">${termLabel(words, 'themes', theme, this.language)}${this.#absent(present.has(theme))}</span>
              </li>`,
            )}
        </ul>
      </section>
      <section>
        <h3>${this.t('legend.stages')}</h3>
        <ul>
          ${stages.map((stage) => {
            const term = words.stages.find(({ id }) => id === stage);
            return term
              ? this.#renderItem(html`<ur-mark theme="industry" stage=${stage} size="24"></ur-mark>`, term, present.has(`stage/${stage}`))
              : nothing;
          })}
        </ul>
      </section>
      <section>
        <h3>${this.t('legend.lines')}</h3>
        <ul>
          ${lineKinds.map((kind) => {
            const here = kind.some((stage) => present.has(`stage/${stage}`));
            const names = kind.map((stage) => termLabel(words, 'stages', stage, this.language)).join(this.language === 'zh' ? '、' : ', ');
            return html`<li class=${here ? '' : 'absent'}>
              ${stageLine(kind[0])}
              <span class="words"><span>${names}${this.#absent(here)}</span></span>
            </li>`;
          })}
        </ul>
      </section>
      <section>
        <h3>${this.t('legend.precisions')}</h3>
        <ul class="lines">
          ${precisions.map((precision) => {
            const term = words.precisions.find(({ id }) => id === precision);
            return term ? this.#renderPrecision(precision, term, present.has(precision)) : nothing;
          })}
        </ul>
        <p class="note">${this.t('legend.unverified')}</p>
      </section>
      <section>
        <h3>${this.t('legend.crowding')}</h3>
        <p class="note">${this.t('legend.dot')}</p>
        <p class="note">${this.t('legend.badge')}</p>
      </section>
      <section>
        <h3>${this.t('legend.base')}</h3>
        <ul>
          ${baseSymbols.map((symbol) => html`<li>${baseSymbol(symbol)}<span>${this.t(`legend.base.${symbol}`)}</span></li>`)}
        </ul>
      </section>
      <ur-own-legend></ur-own-legend>
    `;
  }

  #renderItem(mark: TemplateResult, term: Term, present: boolean): TemplateResult {
    const other = this.language === 'zh' ? 'en' : 'zh';
    return html`<li class=${present ? '' : 'absent'}>
      <span aria-hidden="true">${mark}</span>
      <span class="words">
        <span>${term.label[this.language]}${this.#absent(present)}</span>
        <small lang=${other === 'zh' ? 'zh-Hans' : 'en'}>${term.label[other]}</small>
      </span>
    </li>`;
  }

  #renderPrecision(precision: Precision, term: Term, present: boolean): TemplateResult {
    return html`<li class=${present ? '' : 'absent'}>
      <ur-mark theme="historic" stage="approved" precision=${precision} size="22" aria-hidden="true"></ur-mark>
      <span class="words">
        <span>${term.label[this.language]}${this.#absent(present)}</span>
        <small>${this.t(`legend.definition.${precision}`)}</small>
      </span>
    </li>`;
  }

  /** Says in words what paleness says to the eye. */
  #absent(present: boolean): TemplateResult | typeof nothing {
    return present ? nothing : html`<span class="hidden-visually">(${this.t('legend.absent')})</span>`;
  }
}

function stageLine(stage: Stage): TemplateResult {
  const dash = stageDash[stage];
  return html`<svg class="symbol" viewBox="0 0 40 20" aria-hidden="true">
    <path class="stage" d="M0 10H40" stroke-width=${LINE_WIDTH} stroke-dasharray=${dash === null ? 'none' : dash.map((part) => part * LINE_WIDTH).join(' ')}></path>
  </svg>`;
}

function baseSymbol(symbol: (typeof baseSymbols)[number]): TemplateResult {
  const line = (name: string, y = 10): TemplateResult =>
    html`<svg class="symbol" viewBox="0 0 40 20" aria-hidden="true"><path class=${name} d=${`M0 ${y}H40`}></path></svg>`;
  switch (symbol) {
    case 'coast':
      return html`<svg class="symbol" viewBox="0 0 40 20" aria-hidden="true">
        <path class="coast" d="M0 6C10 2 22 9 40 5"></path>
        <path class="coast second" d="M0 11C10 7 22 14 40 10"></path>
        <path class="coast second" d="M0 16C10 12 22 19 40 15"></path>
      </svg>`;
    case 'metro':
      return html`<svg class="symbol" viewBox="0 0 40 20" aria-hidden="true">
        <path class="metro" d="M0 10H40"></path>
        <circle class="metro dot" cx="20" cy="10" r="3.5"></circle>
      </svg>`;
    case 'road':
      return html`<svg class="symbol" viewBox="0 0 40 20" aria-hidden="true">
        <path class="road" d="M0 10H40"></path>
        <path class="road fill" d="M0 10H40"></path>
      </svg>`;
    default:
      return line(symbol);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ur-legend': UrLegend;
  }
}
