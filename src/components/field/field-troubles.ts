import { doubtsClock } from '../../domain/inspections/clock-doubt.ts';
import { type Trouble, troublesOf } from '../../domain/inspections/trouble.ts';
import type { FieldState } from '../../state/field/field-state.ts';

/** The troubles of this device's storage and clock, the gravest first. */
export function fieldTroubles({ keeping, outdated, tabs, unread, open, now, dataAt, officeAheadMs, records }: FieldState): readonly Trouble[] {
  const clockDoubted = doubtsClock({ now, dataAt, officeAheadMs, newestRecordAt: records?.[0]?.startedAt ?? null });
  return troublesOf({ keeping, outdated, tabs, clockDoubted, unread, unkept: [open?.failure ?? null, open?.keeping.why ?? null] });
}
