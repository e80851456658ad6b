import { type Trouble, troublesOf } from '../../domain/inspections/trouble.ts';
import type { FieldState } from '../../state/field/field-state.ts';

/** The troubles of this device's storage, the gravest first. */
export function fieldTroubles({ keeping, outdated, tabs, unread, open }: FieldState): readonly Trouble[] {
  return troublesOf({ keeping, outdated, tabs, unread, unkept: [open?.failure ?? null, open?.keeping.why ?? null] });
}
