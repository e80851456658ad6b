import { findingKinds, natures, precisions, stages, themes } from '../../domain/terms.ts';
import type { AppState } from '../app-state.ts';
import type { FacetKey, Filter, Years } from '../../domain/filter.ts';
import { YEARS, yearsOf } from '../years.ts';

/** What a link can say; the rest of the state belongs to the device. */
export type LinkState = Pick<AppState, 'language' | 'filter' | 'sort' | 'selectedId' | 'ask' | 'deskLink' | 'embedded'>;

/**
 * One query key of the address. `format` gives null for the default, which stays out of the address; `parse` gives
 * null for a value it does not understand and never throws.
 */
export interface UrlParameter {
  readonly key: string;
  readonly format: (state: LinkState) => string | null;
  readonly parse: (text: string, state: LinkState) => LinkState | null;
}

const ID = /^[\p{L}\p{N}._-]+$/u;
const slug = (text: string): string | null => (ID.test(text) ? text : null);
const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (text: string): T | null =>
    allowed.find((value) => value === text) ?? null;
const wholeNumber =
  (from: number, to: number) =>
  (text: string): number | null => {
    const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
    return value >= from && value <= to ? value : null;
  };

/** A facet as a comma-separated list; one bad member makes the whole list bad, so that a link never shows more than it says. */
function facet<K extends FacetKey>(key: string, facetKey: K, parseOne: (text: string) => Filter[K][number] | null): UrlParameter {
  return {
    key,
    format: ({ filter }) => (filter[facetKey].length > 0 ? filter[facetKey].join(',') : null),
    parse: (text, state) => {
      const values = text.split(',').map(parseOne);
      if (values.some((value) => value === null)) return null;
      return { ...state, filter: { ...state.filter, [facetKey]: [...new Set(values)] } };
    },
  };
}

/** What something that arrives later reads; here it is only told from one that is shorter than `least` characters. */
const passed = (key: string, slice: 'ask' | 'deskLink' | 'embedded', least = 1): UrlParameter => ({
  key,
  format: (state) => state[slice],
  parse: (text, state) => (text.length < least ? null : { ...state, [slice]: text }),
});

/** `2023`, `2022-2024`: what is said of these years; `by-2023`: what was known by then; `for-2024`: what was planned for then. */
const years: UrlParameter = {
  key: 'year',
  format: ({ filter }) => {
    if (filter.years === null) return null;
    const { from, to, sense } = filter.years;
    return sense ? `${sense}-${to}` : from === to ? String(from) : `${from}-${to}`;
  },
  parse: (text, state) => {
    const years = parseYears(text);
    return years === null ? null : { ...state, filter: { ...state.filter, years } };
  },
};

function parseYears(text: string): Years | null {
  const [head = '', ...tail] = text.split('-');
  const sense = oneOf(['by', 'for'])(head);
  const [from, to, ...rest] = (sense ? tail : [head, ...tail]).map(wholeNumber(YEARS.first, YEARS.last));
  const end = to === undefined ? from : to;
  if (rest.length > 0 || from == null || end == null || from > end) return null;
  if (sense === null) return { from, to: end };
  return to === undefined ? yearsOf(sense, from) : null;
}

/**
 * The query keys of a link, in the order they are written. The table is a contract: a key that is no longer
 * written keeps its row and its test, because links are kept for years.
 */
export const urlParameters: readonly UrlParameter[] = [
  {
    key: 'site',
    format: (state) => state.selectedId,
    parse: (text, state) => (slug(text) === null ? null : { ...state, selectedId: text }),
  },
  facet('theme', 'themes', oneOf(themes)),
  facet('stage', 'stages', oneOf(stages)),
  years,
  facet('campaign', 'campaigns', wholeNumber(1, 10)),
  facet('basis', 'campaignBases', oneOf(['stated', 'inferred'])),
  facet('industry', 'industries', slug),
  facet('list', 'listTypes', slug),
  facet('document', 'documents', slug),
  facet('nature', 'natures', oneOf(natures)),
  facet('precision', 'precisions', oneOf(precisions)),
  facet('position', 'verification', oneOf(['verified', 'unverified'])),
  facet('area', 'subdistricts', slug),
  facet('finding', 'findings', oneOf(findingKinds)),
  {
    key: 'q',
    format: ({ filter }) => filter.text.trim() || null,
    parse: (text, state) => (text.length <= 100 ? { ...state, filter: { ...state.filter, text } } : null),
  },
  {
    key: 'sort',
    format: ({ sort }) => (sort === 'relevance' ? null : sort),
    parse: (text, state) => {
      const sort = oneOf(['relevance', 'name', 'newest', 'distance'])(text);
      return sort === null ? null : { ...state, sort };
    },
  },
  passed('ask', 'ask'),
  passed('desk', 'deskLink'),
  passed('embed', 'embedded', 0),
  {
    key: 'lang',
    format: ({ language }) => (language === 'zh' ? null : language),
    parse: (text, state) => {
      const language = oneOf(['zh', 'en'])(text);
      return language === null ? null : { ...state, language };
    },
  },
];
