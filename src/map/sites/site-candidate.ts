import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Precision } from '../../domain/location.ts';
import type { LngLat } from '../camera/project.ts';

/** Something that wants a mark: one record, or the records of which only their common sub-district is known. */
export interface SiteCandidate {
  /** Id of the record, or `group:` and the reference of the sub-district. */
  readonly id: string;
  /** The records it stands for, in the order of the list; the mark looks like the first. */
  readonly entries: readonly [CatalogueEntry, ...CatalogueEntry[]];
  /** A group has no label: the name of the sub-district beside it is on the base map. */
  readonly group: boolean;
  readonly position: LngLat;
  readonly precision: Precision;
  /** The more, the sooner it gets a mark of its own. */
  readonly weight: number;
}
