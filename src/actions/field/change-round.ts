import type { Round } from '../../domain/inspections/round.ts';
import { StorageError } from '../../domain/storage-error.ts';
import type { FieldSetting } from './field-setting.ts';

/** Changes today's list and writes it. False where the device did not keep it: it then lasts until the page is closed. */
export async function changeRound({ field, keeper }: FieldSetting, change: (round: Round) => Round): Promise<boolean> {
  const round = change(field.get().round);
  if (round === field.get().round) return true;
  field.update((state) => ({ ...state, round }));
  try {
    await keeper.saveRound(round);
    return true;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return false;
  }
}
