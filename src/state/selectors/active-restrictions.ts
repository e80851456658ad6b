import { type FacetKey, type Filter, facetKeys, type Years } from '../../domain/filter.ts';

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
