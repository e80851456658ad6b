import type { CatalogueEntry } from '../../domain/catalogue.ts';

/** The year a record was last heard of: of its newest report, or of its last target where nothing was reported yet. */
export interface NewestYear {
  readonly year: number;
  readonly nature: 'report' | 'target';
}

/** Null for a record without dated facts. */
export function newestYear(entry: CatalogueEntry): NewestYear | null {
  let report = -Infinity;
  let target = -Infinity;
  for (const fact of entry.facts) {
    const year = Number(fact.date.slice(0, 4));
    if (fact.nature === 'target') target = Math.max(target, year);
    else report = Math.max(report, year);
  }
  if (report > 0) return { year: report, nature: 'report' };
  return target > 0 ? { year: target, nature: 'target' } : null;
}
