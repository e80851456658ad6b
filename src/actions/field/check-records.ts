import { StorageError, type StorageFailure } from '../../domain/storage-error.ts';
import type { RebuildReport } from '../../services/records/record-keeper.ts';
import type { FieldSetting } from './field-setting.ts';
import { readField } from './read-field.ts';

/** What a check of the records found. */
export type CheckOutcome = { readonly ok: true; readonly report: RebuildReport } | { readonly ok: false; readonly why: StorageFailure };

/** Derives all records anew from the log, compares, and shows what holds now. */
export async function checkRecords(setting: FieldSetting): Promise<CheckOutcome> {
  try {
    const report = await setting.keeper.rebuild();
    await readField(setting);
    return { ok: true, report };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { ok: false, why: error.kind };
  }
}
