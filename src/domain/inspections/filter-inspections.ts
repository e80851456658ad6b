import type { RecordSummary } from './visit-record.ts';

/** What the list of inspections can be narrowed to; `for-office`: conflicts that were left to the office to decide. */
export const inspectionKinds = ['all', 'differs', 'agrees', 'cannot-tell', 'conflict', 'for-office'] as const;
export type InspectionKind = (typeof inspectionKinds)[number];

/** When inspections began, milliseconds since 1970: from the first moment on, before the second; null where there is no bound. */
export interface InspectionPeriod {
  readonly from: number | null;
  readonly until: number | null;
}

/** Inspections of a kind and period, and of the sites that `isShown` leaves; those without a site stay. In the order they came. */
export function filterInspections(records: readonly RecordSummary[], kind: InspectionKind, { from, until }: InspectionPeriod, isShown: (siteId: string) => boolean): readonly RecordSummary[] {
  return records.filter((record) => {
    const { startedAt, subject } = record;
    return isOfKind(record, kind) && startedAt >= (from ?? -Infinity) && startedAt < (until ?? Infinity) && (subject.kind !== 'site' || isShown(subject.siteId));
  });
}

function isOfKind({ verdict, state, forOffice }: RecordSummary, kind: InspectionKind): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'conflict':
      return state === 'conflict';
    case 'for-office':
      return forOffice === true;
    default:
      return verdict === kind;
  }
}
