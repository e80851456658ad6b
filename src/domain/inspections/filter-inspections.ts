import type { RecordSummary } from './visit-record.ts';

/** What the list of inspections can be narrowed to. */
export const inspectionKinds = ['all', 'differs', 'agrees', 'cannot-tell', 'conflict'] as const;
export type InspectionKind = (typeof inspectionKinds)[number];

/** Inspections of a kind, and of the sites that `isShown` leaves; those without a site stay. In the order they came. */
export function filterInspections(records: readonly RecordSummary[], kind: InspectionKind, isShown: (siteId: string) => boolean): readonly RecordSummary[] {
  return records.filter(({ verdict, state, subject }) => (kind === 'all' || (kind === 'conflict' ? state === 'conflict' : verdict === kind)) && (subject.kind !== 'site' || isShown(subject.siteId)));
}
