import { StorageError, type StorageFailure } from '../../domain/storage-error.ts';
import type { FieldSetting } from './field-setting.ts';

/** Long enough for any browser to have begun the download, milliseconds. */
const GIVE_BACK_MS = 60_000;

/** Hands everything on this tablet to the browser as one file; whether it keeps the file only the user can see. */
export async function exportAll({ keeper }: Pick<FieldSetting, 'keeper'>): Promise<{ readonly ok: true; readonly name: string } | { readonly ok: false; readonly why: StorageFailure }> {
  try {
    const { file, name } = await keeper.exportAll();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), GIVE_BACK_MS);
    return { ok: true, name };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { ok: false, why: error.kind };
  }
}
