import { StorageError } from '../../domain/storage-error.ts';
import { readField } from './read-field.ts';
import type { FieldSetting } from './field-setting.ts';

/** Puts the form away; its draft stays and is written once more if the last write failed. One that is being finished stays. */
export async function closeVisit(setting: FieldSetting): Promise<void> {
  const { open } = setting.field.get();
  if (!open || open.finishing) return;
  // An untouched form leaves no draft behind.
  if (open.keeping.state !== 'new') await setting.saver.save();
  if (setting.field.get().open?.keeping.state === 'failed') return;
  setting.field.update((state) => ({ ...state, open: null }));
  await readField(setting);
}

/** Throws the open draft away; false where the device did not let go of it, and it is then still open. */
export async function discardVisit(setting: FieldSetting): Promise<boolean> {
  const { open } = setting.field.get();
  if (!open) return false;
  try {
    await setting.keeper.dropDraft(open.draft.recordId);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    setting.field.update((state) => (state.open ? { ...state, open: { ...state.open, failure: error.kind } } : state));
    return false;
  }
  setting.field.update((state) => ({ ...state, open: null }));
  await readField(setting);
  return true;
}
