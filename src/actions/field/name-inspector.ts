import { StorageError } from '../../domain/storage-error.ts';
import type { FieldSetting } from './field-setting.ts';

/** Longest name, characters: a staff number or a short name. */
export const INSPECTOR_CHARACTERS = 40;

/** Says under which name records are made here from now on. False where the device did not keep it: it then lasts until the page is closed. */
export async function nameInspector({ field, keeper }: FieldSetting, given: string): Promise<boolean> {
  const inspector = Array.from(given.trim()).slice(0, INSPECTOR_CHARACTERS).join('');
  if (inspector === '') return true;
  try {
    await keeper.saveInspector(inspector);
    return true;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return false;
  } finally {
    field.update((state) => ({ ...state, inspector }));
  }
}
