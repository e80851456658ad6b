import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { type Filter, NO_FILTER } from '../../domain/filter.ts';
import { filterEntries } from './filter-entries.ts';

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
