import type { VisitConflict } from '../../domain/inspections/visit-conflict.ts';
import { settledVisit } from '../../domain/inspections/visit-conflict.ts';
import { StorageError, type StorageFailure } from '../../domain/storage-error.ts';
import type { Settlement } from '../../services/field/visit-keeper.ts';
import type { FieldSetting } from './field-setting.ts';
import { readField } from './read-field.ts';

/** How a person ends a conflict: part by part, with both sides as visits of their own, or by one side as a whole. */
export type Decision =
  | { readonly kind: 'parts'; readonly choices: ReadonlyMap<string, number> }
  | { readonly kind: 'both' }
  | { readonly kind: 'side'; readonly side: number };

/** Ends a conflict with an event that has all heads as parents; null where that was kept, else why not, and nothing is lost. */
export async function settleConflict(setting: FieldSetting, conflict: VisitConflict, decision: Decision): Promise<StorageFailure | null> {
  const settlement = settlementOf(setting, conflict, decision);
  try {
    await setting.keeper.settle(settlement, setting.field.get().inspector ?? '');
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return error.kind;
  }
  await readField(setting);
  return null;
}

function settlementOf({ newId }: FieldSetting, conflict: VisitConflict, decision: Decision): Settlement {
  const { recordId, sides } = conflict;
  const heads = sides.map(({ eventId }) => eventId);
  switch (decision.kind) {
    case 'parts': {
      const visit = settledVisit(conflict, decision.choices);
      if (!visit) throw new Error(`not every part of ${recordId} was chosen`);
      return { recordId, heads, visit, beside: null };
    }
    case 'both': {
      const [stays, other] = sides.map(({ visit }) => visit).filter((visit) => visit !== null);
      if (!stays || !other) throw new Error(`${recordId} has no two contents to keep`);
      return { recordId, heads, visit: stays, beside: { recordId: newId(), visit: other } };
    }
    case 'side':
      return { recordId, heads, visit: sides[decision.side]?.visit ?? null, beside: null };
  }
}
