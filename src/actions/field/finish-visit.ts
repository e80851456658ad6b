import { StorageError } from '../../domain/storage-error.ts';
import { changeOpen } from './change-visit.ts';
import type { FieldSetting } from './field-setting.ts';
import { readField } from './read-field.ts';

/** Makes the open visit a record. True only after the record was read back from the disk; else the form stays open, its draft safe. */
export async function finishVisit(setting: FieldSetting): Promise<boolean> {
  const { open } = setting.field.get();
  if (!open || open.finishing) return false;
  changeOpen(setting, { finishing: true, failure: null });
  // A draft write under way must not bring back the draft that the record replaces.
  await setting.saver.save();
  const current = setting.field.get().open;
  if (!current) return false;
  try {
    const { savedAt, copied } = await setting.keeper.saveVisit(current.draft, setting.field.get().inspector ?? '');
    // The first record is the moment at which a browser's own question, whether it may keep things, makes sense.
    if (setting.field.get().records?.length === 0) void setting.keeper.askToBeKept().then(() => readField(setting));
    setting.field.update((state) => ({ ...state, open: null, finished: { recordId: current.draft.recordId, savedAt, copied } }));
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    changeOpen(setting, { finishing: false, failure: error.kind });
    return false;
  }
  await readField(setting);
  return true;
}
