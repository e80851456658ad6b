import type { CatalogueEntry, PlaceShape } from '../catalogue.ts';

/** What else the catalogue holds about an entry's surroundings; each record stands in one list only. */
export interface RelatedRecords {
  readonly parent: CatalogueEntry | null;
  /** Records that are part of this one. */
  readonly members: readonly CatalogueEntry[];
  /** Records at the same anchor or of the same shape. */
  readonly samePlace: readonly CatalogueEntry[];
  /** For a record of which only an area is known: the others that lie somewhere in the same area. */
  readonly sameArea: readonly CatalogueEntry[];
}

/** Finds parent, members and neighbours of `entry` among `entries`, in their order. */
export function relatedRecords(entry: CatalogueEntry, entries: readonly CatalogueEntry[]): RelatedRecords {
  const members: CatalogueEntry[] = [];
  const samePlace: CatalogueEntry[] = [];
  const sameArea: CatalogueEntry[] = [];
  let parent: CatalogueEntry | null = null;
  for (const other of entries) {
    if (other.id === entry.id) continue;
    if (other.id === entry.parent) parent = other;
    else if (other.parent === entry.id) members.push(other);
    else if (!sharesPlace(entry, other)) continue;
    else if (entry.extent === 'contains' || other.extent === 'contains') {
      if (entry.extent === other.extent) sameArea.push(other);
    } else samePlace.push(other);
  }
  return { parent, members, samePlace, sameArea };
}

function sharesPlace(a: CatalogueEntry, b: CatalogueEntry): boolean {
  if (a.anchor === null || b.anchor === null) return false;
  if (a.anchor[0] === b.anchor[0] && a.anchor[1] === b.anchor[1]) return true;
  const refs = (shape: PlaceShape): string => (shape.kind === 'base' ? [...shape.refs].sort().join(' ') : '');
  return refs(a.shape) !== '' && refs(a.shape) === refs(b.shape);
}
