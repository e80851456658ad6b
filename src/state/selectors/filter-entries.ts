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

type FacetValues = readonly (readonly (string | number)[])[];

/** An entry's values of every facet, in the order of `facetKeys`, gathered once for the same years. */
const facetsIn = memoiseLast((years: Filter['years']) => {
  const known = new WeakMap<CatalogueEntry, FacetValues>();
  return (entry: CatalogueEntry): FacetValues => {
    const values = known.get(entry) ?? facetKeys.map((key) => entryFacets(entry, key, years));
    known.set(entry, values);
    return values;
  };
});

/** Stands for "fails more than one facet". */
const SEVERAL = -2;

/** Index of the one facet that an entry fails, -1 where it passes them all. */
function failedFacet(values: FacetValues, wanted: readonly ReadonlySet<string | number>[]): number {
  let failed = -1;
  for (const [index, set] of wanted.entries()) {
    if (set.size === 0 || values[index]?.some((value) => set.has(value))) continue;
    if (failed !== -1) return SEVERAL;
    failed = index;
  }
  return failed;
}

/**
 * Applies a filter in one pass. An entry that fails exactly one facet still counts for the other choices of that facet,
 * so that each count says what choosing it would give.
 */
export function filterEntries(entries: readonly CatalogueEntry[], filter: Filter): FilterResult {
  const counts = facetKeys.map(() => new Map<string | number, number>());
  const wanted = facetKeys.map((key) => new Set<string | number>(filter[key]));
  const needle = filter.text.trim().toLowerCase();
  const facetsOf = facetsIn(filter.years);
  const passing: CatalogueEntry[] = [];
  for (const entry of entries) {
    if (!hasFactIn(entry, filter.years) || !containsText(entry, needle)) continue;
    const values = facetsOf(entry);
    const failed = failedFacet(values, wanted);
    if (failed === SEVERAL) continue;
    if (failed === -1) passing.push(entry);
    counts.forEach((counted, facet) => {
      if (failed !== -1 && failed !== facet) return;
      for (const value of values[facet] ?? []) counted.set(value, (counted.get(value) ?? 0) + 1);
    });
  }
  const byKey = Object.fromEntries(facetKeys.map((key, index) => [key, counts[index]])) as unknown as FilterResult['counts'];
  return { entries: passing, counts: byKey };
}

/** `filterEntries` that computes only when entries or filter changed; one for the whole application. */
export const filteredEntries = memoiseLast(filterEntries);
