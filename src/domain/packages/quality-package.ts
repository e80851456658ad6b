import type { Coverage } from '../derive/coverage.ts';
import type { FindingKind } from '../findings/finding.ts';
import type { Precision } from '../location.ts';

/** What the page on data quality says, computed when the application is built. */
export interface Quality {
  readonly records: number;
  readonly statements: number;
  readonly interpreted: number;
  readonly documents: number;
  /** Partial ISO date of the newest document. */
  readonly lastDocument: string;
  /** Partial ISO date of the newest state that a document reports. */
  readonly lastReport: string;
  readonly precisions: Readonly<Record<Precision, number>>;
  readonly unverified: number;
  /** Metres; half and nine in ten of the shown places err by less. */
  readonly errorMetres: { readonly half: number; readonly ninth: number };
  readonly findings: Readonly<Record<FindingKind, number>>;
  /** What the checks of the data complain about. */
  readonly issues: number;
  readonly districtSquareKilometres: { readonly computed: number; readonly official: number };
  readonly tests: { readonly files: number; readonly cases: number };
  /** By main theme and expected field, how many records of each kind. */
  readonly coverage: readonly { readonly theme: string; readonly field: string; readonly counts: Readonly<Record<Coverage, number>> }[];
}
