import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Theme } from '../../domain/renewal-record.ts';
import { type Filter, NO_FILTER } from '../../domain/filter.ts';
import { filterEntries } from './filter-entries.ts';
import { memoiseLast } from './memoise-last.ts';

/** A family of themes as far as counting needs it. */
export interface ThemeFamily {
  readonly id: string;
  readonly themes: readonly Theme[];
}

/** The filter comes as a text, because filters that are equal but for their themes are not the same object. */
const countFamilies = memoiseLast(
  (entries: readonly CatalogueEntry[], families: readonly ThemeFamily[], open: string): ReadonlyMap<string, number> => {
    const familyOf = new Map(families.flatMap(({ id, themes }) => themes.map((theme) => [theme, id] as const)));
    const counts = new Map<string, number>(families.map(({ id }) => [id, 0]));
    for (const entry of filterEntries(entries, JSON.parse(open) as Filter).entries) {
      for (const id of new Set(entry.themes.map((theme) => familyOf.get(theme)))) {
        if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    return counts;
  },
);

/**
 * How many records choosing a family alone would give. Not the sum over its themes: a record of two themes of one family
 * counts once. Computed only when the records, the families or another part of the filter than the themes changed.
 */
export const familyCounts = (
  entries: readonly CatalogueEntry[],
  filter: Filter,
  families: readonly ThemeFamily[],
): ReadonlyMap<string, number> =>
  countFamilies(entries, families, JSON.stringify({ ...filter, themes: NO_FILTER.themes }));
