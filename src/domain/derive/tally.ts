import type { CatalogueEntry } from '../catalogue.ts';

/** How many entries carry each value; an entry with several values counts once for each, one with a value twice only once. */
export function tally<T>(entries: readonly CatalogueEntry[], valuesOf: (entry: CatalogueEntry) => Iterable<T>): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const entry of entries) {
    for (const value of new Set(valuesOf(entry))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
