import type { VisitConflict } from '../../domain/inspections/visit-conflict.ts';
import { StorageError, type StorageFailure } from '../../domain/storage-error.ts';
import type { FieldSetting } from './field-setting.ts';
import { readField } from './read-field.ts';

/** Leaves a conflict to the office, with an event of its own; null where that was kept, else why not, and nothing has changed. */
export async function passConflict(setting: FieldSetting, conflict: VisitConflict): Promise<StorageFailure | null> {
  try {
    await setting.keeper.passToOffice(conflict, setting.field.get().inspector ?? '');
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return error.kind;
  }
  await readField(setting);
  return null;
}
