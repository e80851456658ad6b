import { StorageError, type StorageFailure } from '../../domain/storage-error.ts';
import type { ImportReport } from '../../services/records/archive/import-report.ts';
import type { FieldSetting } from './field-setting.ts';
import { readField } from './read-field.ts';

/** What became of a file that was taken in. */
export type ImportOutcome = { readonly ok: true; readonly report: ImportReport } | { readonly ok: false; readonly why: StorageFailure };

/** Takes an export in and shows what it brought; what was kept before the device failed stays kept. */
export async function importFile(setting: FieldSetting, file: Blob): Promise<ImportOutcome> {
  let outcome: ImportOutcome;
  try {
    outcome = { ok: true, report: await setting.keeper.importFile(file) };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    outcome = { ok: false, why: error.kind };
  }
  const brought = outcome.ok && outcome.report.added + outcome.report.known > 0;
  if (brought) setting.field.update((state) => ({ ...state, keeping: null }));
  await readField(setting);
  return outcome;
}
