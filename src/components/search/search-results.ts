import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import type { MatchedText, SearchHit } from '../../domain/search/search-result.ts';
import type { TextKey } from '../../i18n/dictionary.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { classesText } from '../../i18n/layers/classes-text.ts';
import '../ur-mark.ts';
import type { SearchOption, SearchView } from './search-view.ts';

/** What the results need of the box they stand in. */
export interface SearchResultsContext {
  readonly language: 'zh' | 'en';
  readonly t: (key: TextKey, values?: TextValues) => string;
  readonly active: number;
  readonly entryOf: (id: string) => CatalogueEntry | undefined;
  /** Year for which stages are shown; null: the newest. */
  readonly atYear: number | null;
}

/** Id of the element of an option, which the input names as its active descendant. */
export const optionId = (index: number): string => `option-${index}`;

/** The options of the list box, in groups with headings; `optionId` names each for the input. */
export function searchResults(view: SearchView, context: SearchResultsContext): TemplateResult[] {
  let index = 0;
  return view.sections.map(({ group, total, options }) => {
    const left = total - options.length;
    return html`<div class="group" role="group" aria-labelledby="group-${group}">
      <div class="heading" role="presentation" id="group-${group}">
        ${context.t(`search.group.${group}`)}<span class="count">${total}</span>
      </div>
      ${options.map((option) => optionTemplate(option, index++, context))}
      ${left > 0 ? html`<div class="more" role="presentation">${context.t('search.more', { count: left })}</div>` : nothing}
    </div>`;
  });
}

function optionTemplate(option: SearchOption, index: number, context: SearchResultsContext): TemplateResult {
  return html`<div
    class="option"
    role="option"
    id=${optionId(index)}
    aria-selected=${index === context.active ? 'true' : 'false'}
  >
    ${sign(option, context)}
    <span class="words">${option.hit ? hitWords(option.hit, context) : otherWords(option, context)}</span>
  </div>`;
}

function otherWords({ choice, text, ownLayer }: SearchOption, { t, language }: SearchResultsContext): TemplateResult {
  if (choice.kind === 'own') {
    const other = ownLayer ? classesText(language, 'search.row', { layer: ownLayer }) : classesText(language, 'search.layer');
    return html`<span class="name">${text[language]}</span> <span class="other">${other}</span>`;
  }
  return html`<span class="name">${text[language]}</span>
    <span class="other">${choice.kind === 'coordinate' ? t(`search.datum.${choice.datum}`) : nothing}</span>`;
}

function hitWords({ entry, how, matched }: SearchHit, { t, language }: SearchResultsContext): TemplateResult {
  const other = language === 'zh' ? 'en' : 'zh';
  const of = (role: MatchedText['role']): MatchedText | undefined => matched.find((one) => one.role === role);
  const alias = of('alias');
  const address = of('address');
  return html`<span class="name"
      >${marked(entry.name[language], of(language))}${how === 'fuzzy' ? html`<span class="tag">${t('search.guess')}</span>` : nothing}${
        entry.place?.verified === false ? html`<span class="tag warn">${t('search.unverified')}</span>` : nothing
      }</span
    >
    <span class="other" lang=${other === 'zh' ? 'zh-Hans' : 'en'}>${marked(entry.name[other], of(other))}</span>
    ${alias ? html`<span class="why">${around(t, 'search.also', alias)}</span>` : nothing}
    ${address ? html`<span class="why">${around(t, 'search.at', address)}</span>` : nothing}`;
}

/** A sentence with the matched text, highlighted, in its place. */
function around(t: SearchResultsContext['t'], key: 'search.also' | 'search.at', matched: MatchedText): TemplateResult {
  const [before = '', after = ''] = t(key, { text: '\u0000' }).split('\u0000');
  return html`${before}<span lang=${/\p{Script=Han}/u.test(matched.text) ? 'zh-Hans' : 'en'}>${marked(matched.text, matched)}</span>${after}`;
}

/** The text with what matched in `<mark>`. */
function marked(text: string, matched: MatchedText | undefined): TemplateResult | string {
  if (!matched || matched.text !== text) return text;
  let at = 0;
  const parts = matched.ranges.map(([from, to]) => {
    const part = html`${text.slice(at, from)}<mark>${text.slice(from, to)}</mark>`;
    at = to;
    return part;
  });
  return html`${parts}${text.slice(at)}`;
}

/** Outlines on a 24 × 24 grid from Tabler Icons (MIT): map pin, train, polygon, stack, current location. */
const SIGNS = {
  place: 'M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0M17.657 16.657l-4.243 4.243a2 2 0 0 1 -2.827 0l-4.244 -4.243a8 8 0 1 1 11.314 0',
  station: 'M7 19l-2 3M17 19l2 3M8 3h8a3 3 0 0 1 3 3v10a3 3 0 0 1 -3 3h-8a3 3 0 0 1 -3 -3v-10a3 3 0 0 1 3 -3M5 11h14M9 15h.01M15 15h.01',
  subdistrict: 'M10 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M17 8a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M3 11a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M13 19a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M6.5 9.5l3.5 -3M14 5.5l3 1.5M18.5 10l-2.5 7M13.5 17.5l-7 -5',
  own: 'M12 4l-8 4l8 4l8 -4l-8 -4M4 12l8 4l8 -4M4 16l8 4l8 -4',
  coordinate: 'M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M12 2l0 2M12 20l0 2M20 12l2 0M2 12l2 0',
} as const;

function sign({ choice, hit }: SearchOption, { entryOf, atYear }: SearchResultsContext): TemplateResult {
  if (choice.kind === 'record' || choice.kind === 'programme') {
    const entry = entryOf(choice.id);
    if (!entry) throw new Error(`no record ${choice.id} in the catalogue that was searched`);
    const { stage } = shownStage(entry.facts, atYear);
    return html`<ur-mark class="sign" .theme=${entry.themes[0]} .stage=${stage} .size=${22}></ur-mark>`;
  }
  const sketch = hit?.entry.place?.verified === false;
  return html`<svg class="sign icon ${sketch ? 'sketch' : ''}" viewBox="0 0 24 24" aria-hidden="true"><path d=${SIGNS[choice.kind]}></path></svg>`;
}
