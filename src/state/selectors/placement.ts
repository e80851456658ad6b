import type { CatalogueEntry } from '../../domain/catalogue.ts';

/** Where a record can be met: on the map, in no known place, or everywhere in the district by its nature. */
export type Placement = 'on-map' | 'unlocated' | 'district-wide';

export const placements = ['on-map', 'unlocated', 'district-wide'] as const satisfies readonly Placement[];

/** Tells the three kinds of records apart that the counts of the list name. */
export function placementOf(entry: CatalogueEntry): Placement {
  if (entry.districtWide) return 'district-wide';
  return entry.anchor === null ? 'unlocated' : 'on-map';
}

/** How many entries there are of each kind. */
export function countPlacements(entries: readonly CatalogueEntry[]): Readonly<Record<Placement, number>> {
  const counts = { 'on-map': 0, unlocated: 0, 'district-wide': 0 };
  for (const entry of entries) counts[placementOf(entry)] += 1;
  return counts;
}
