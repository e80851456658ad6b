import type { VisitConflict } from '../../domain/inspections/visit-conflict.ts';
import { StorageError, type StorageFailure } from '../../domain/storage-error.ts';
import type { FieldSetting } from './field-setting.ts';
import { readField } from './read-field.ts';

/** Leaves a conflict to the office, with an event of its own; null where that was kept, else why not, and nothing has changed. */
export const passConflict = (setting: FieldSetting, conflict: VisitConflict): Promise<StorageFailure | null> => hand(setting, 'passToOffice', conflict);

/** Takes a conflict back that was left to the office; null where that was kept, else why not, and both versions are as they were. */
export const takeConflictBack = (setting: FieldSetting, conflict: VisitConflict): Promise<StorageFailure | null> => hand(setting, 'takeBack', conflict);

async function hand(setting: FieldSetting, verb: 'passToOffice' | 'takeBack', conflict: VisitConflict): Promise<StorageFailure | null> {
  try {
    await setting.keeper[verb](conflict, setting.field.get().inspector ?? '');
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return error.kind;
  }
  await readField(setting);
  return null;
}
