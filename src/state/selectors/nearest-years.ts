import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Filter, Years } from '../../domain/filter.ts';
import { YEARS, yearsOf } from '../years.ts';
import { filterEntries } from './filter-entries.ts';

/** The chosen years moved to the nearest end year with which the other filters leave something, the earlier of two, and how much; null where no years are chosen or none helps. */
export function nearestYears(entries: readonly CatalogueEntry[], filter: Filter): { readonly years: Years; readonly count: number } | null {
  const { years } = filter;
  if (years === null) return null;
  const rest = filterEntries(entries, { ...filter, years: null }).entries;
  if (rest.length === 0) return null;
  for (let distance = 1; distance <= YEARS.last - YEARS.first; distance += 1) {
    for (const to of [years.to - distance, years.to + distance]) {
      if (to < YEARS.first || to > YEARS.last) continue;
      const moved = years.sense ? yearsOf(years.sense, to) : { from: to, to };
      const count = filterEntries(rest, { ...filter, years: moved }).entries.length;
      if (count > 0) return { years: moved, count };
    }
  }
  return null;
}
