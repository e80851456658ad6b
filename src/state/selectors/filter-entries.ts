import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { type FacetKey, type Filter, facetKeys } from '../../domain/filter.ts';
import { entryFacets, hasFactIn } from './entry-facets.ts';
import { memoiseLast } from './memoise-last.ts';

/** Entries that pass, and for each choice of each facet how many entries there would be with that choice. */
export interface FilterResult {
  readonly entries: readonly CatalogueEntry[];
  readonly counts: Readonly<Record<FacetKey, ReadonlyMap<string | number, number>>>;
}

const containsText = (entry: CatalogueEntry, needle: string): boolean =>
  needle === '' ||
  [entry.name.zh, entry.name.en, ...entry.aliases].some((name) => name.toLowerCase().includes(needle));

/**
 * Applies a filter in one pass. An entry that fails exactly one facet still counts for the other choices of that facet,
 * so that each count says what choosing it would give.
 */
export function filterEntries(entries: readonly CatalogueEntry[], filter: Filter): FilterResult {
  const counts = Object.fromEntries(facetKeys.map((key) => [key, new Map<string | number, number>()])) as Record<
    FacetKey,
    Map<string | number, number>
  >;
  const wanted = facetKeys.map((key) => new Set<string | number>(filter[key]));
  const needle = filter.text.trim().toLowerCase();
  const passing: CatalogueEntry[] = [];
  for (const entry of entries) {
    if (!hasFactIn(entry, filter.years) || !containsText(entry, needle)) continue;
    const values = facetKeys.map((key) => entryFacets(entry, key, filter.years));
    const failing = values.flatMap((own, index) => {
      const set = wanted[index];
      return set && set.size > 0 && !own.some((value) => set.has(value)) ? [index] : [];
    });
    if (failing.length === 0) passing.push(entry);
    if (failing.length > 1) continue;
    facetKeys.forEach((key, index) => {
      if (failing.length === 1 && failing[0] !== index) return;
      for (const value of values[index] ?? []) counts[key].set(value, (counts[key].get(value) ?? 0) + 1);
    });
  }
  return { entries: passing, counts };
}

/** `filterEntries` that computes only when entries or filter changed; one for the whole application. */
export const filteredEntries = memoiseLast(filterEntries);
