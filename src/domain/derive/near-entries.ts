import type { CatalogueEntry } from '../catalogue.ts';
import type { Position } from '../geometry.ts';

/** A record with how far its mark stands from a point, metres. */
export interface NearEntry {
  readonly entry: CatalogueEntry;
  readonly metres: number;
  /** Within the distance by its mark, but perhaps not, or not by its mark, but perhaps so: its error decides. */
  readonly unsure: boolean;
}

/**
 * The records whose place is, or by its error may be, within a distance of a point, nearest first. `distance` measures in
 * metres. Records without a place are never near.
 */
export function nearEntries(entries: readonly CatalogueEntry[], point: Position, withinMetres: number, distance: (from: Position, to: Position) => number): readonly NearEntry[] {
  return entries
    .flatMap((entry): NearEntry[] => {
      if (entry.anchor === null) return [];
      const metres = distance(point, entry.anchor);
      const error = entry.errorMetres ?? 0;
      if (metres - error > withinMetres) return [];
      return [{ entry, metres, unsure: metres + error > withinMetres }];
    })
    .sort((a, b) => a.metres - b.metres);
}
