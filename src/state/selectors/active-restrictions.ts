import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { type FacetKey, type Filter, facetKeys, NO_FILTER, type Years } from '../../domain/filter.ts';
import { filterEntries } from './filter-entries.ts';

/** One thing the filter asks for, as a chip shows and removes it. */
export type Restriction =
  | { readonly kind: 'choice'; readonly facet: FacetKey; readonly value: string | number }
  | ({ readonly kind: 'years' } & Years)
  | { readonly kind: 'text'; readonly text: string };

/** What the filter asks for, in the order of the facets. */
export function activeRestrictions(filter: Filter): readonly Restriction[] {
  return [
    ...facetKeys.flatMap((facet) => filter[facet].map((value): Restriction => ({ kind: 'choice', facet, value }))),
    ...(filter.years ? [{ kind: 'years', ...filter.years } as const] : []),
    ...(filter.text.trim() === '' ? [] : [{ kind: 'text', text: filter.text.trim() } as const]),
  ];
}

/** The part of the filter whose removal brings most records back, and how many; null where no single one brings any. */
export function mostRestrictive(
  entries: readonly CatalogueEntry[],
  filter: Filter,
): { readonly part: keyof Filter; readonly count: number } | null {
  const parts = (Object.keys(NO_FILTER) as (keyof Filter)[]).filter((part) => filter[part] !== NO_FILTER[part]);
  const freed = parts.map((part) => ({
    part,
    count: filterEntries(entries, { ...filter, [part]: NO_FILTER[part] }).entries.length,
  }));
  const best = freed.reduce<(typeof freed)[number] | null>((a, b) => (a === null || b.count > a.count ? b : a), null);
  return best && best.count > 0 ? best : null;
}
