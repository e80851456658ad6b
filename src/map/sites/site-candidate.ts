import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Precision } from '../../domain/location.ts';
import type { Theme } from '../../domain/renewal-record.ts';
import type { Stage } from '../../domain/statement.ts';
import type { LngLat } from '../camera/project.ts';
import type { LabelBlock } from './label-block.ts';

/** Something that wants a mark: one record, or the records of which only their common sub-district is known. */
export interface SiteCandidate {
  /** Id of the record, or `group:` and the reference of the sub-district. */
  readonly id: string;
  /** The records it stands for, in the order of the list. */
  readonly entries: readonly [CatalogueEntry, ...CatalogueEntry[]];
  readonly group: boolean;
  readonly position: LngLat;
  readonly theme: Theme;
  readonly stage: Stage;
  readonly precision: Precision;
  /** The more, the sooner it gets a mark of its own. */
  readonly weight: number;
  /** Null for groups: the name of the sub-district beside them is on the base map. */
  readonly label: LabelBlock | null;
}
