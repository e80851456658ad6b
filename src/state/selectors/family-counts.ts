import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Theme } from '../../domain/renewal-record.ts';
import { type Filter, NO_FILTER } from '../../domain/filter.ts';
import { filterEntries, filteredEntries } from './filter-entries.ts';
import { memoiseLast } from './memoise-last.ts';

/** A family of themes as far as counting needs it. */
export interface ThemeFamily {
  readonly id: string;
  readonly themes: readonly Theme[];
}

/**
 * How many records choosing a family alone would give. Not the sum over its themes: a record of two themes of one family
 * counts once.
 */
export function countFamilies(
  entries: readonly CatalogueEntry[],
  filter: Filter,
  families: readonly ThemeFamily[],
): ReadonlyMap<string, number> {
  const open =
    filter.themes.length === 0
      ? filteredEntries(entries, filter)
      : filterEntries(entries, { ...filter, themes: NO_FILTER.themes });
  const familyOf = new Map(families.flatMap(({ id, themes }) => themes.map((theme) => [theme, id] as const)));
  const counts = new Map<string, number>(families.map(({ id }) => [id, 0]));
  for (const entry of open.entries) {
    for (const id of new Set(entry.themes.map((theme) => familyOf.get(theme)))) {
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** `countFamilies` that computes only when an argument changed. */
export const familyCounts = memoiseLast(countFamilies);
