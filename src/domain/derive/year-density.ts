import type { CatalogueEntry } from '../catalogue.ts';

/** How many statements speak of one year, by nature; `actual` holds what is reported and what a plan starts from. */
export interface YearDensity {
  readonly year: number;
  readonly actual: number;
  readonly target: number;
}

/**
 * What the entries' facts say of each year from `first` to `last`. A sum over several years speaks of each of them, so a
 * year without any is one on which the documents are silent. Descriptions date nothing and do not count.
 */
export function yearDensity(entries: readonly Pick<CatalogueEntry, 'facts'>[], first: number, last: number): readonly YearDensity[] {
  const actual = new Map<number, number>();
  const target = new Map<number, number>();
  for (const { facts } of entries) {
    for (const { nature, fromYear, toYear } of facts) {
      if (nature === 'description') continue;
      const counts = nature === 'target' ? target : actual;
      for (let year = Math.max(first, fromYear); year <= Math.min(last, toYear); year += 1) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, actual: actual.get(year) ?? 0, target: target.get(year) ?? 0 };
  });
}

/** The year nearest to a silent one, the earlier of two, of which something is said; null where nothing is said at all. */
export function nearestSpoken(density: readonly YearDensity[], year: number): number | null {
  const spoken = density.filter(({ actual, target }) => actual + target > 0).map((each) => each.year);
  return spoken.reduce<number | null>((best, each) => (best === null || Math.abs(each - year) < Math.abs(best - year) ? each : best), null);
}

/** The last year of which something is reported; after it there are only plans. Null where nothing is reported. */
export function lastReportedYear(density: readonly YearDensity[]): number | null {
  return density.findLast(({ actual }) => actual > 0)?.year ?? null;
}
