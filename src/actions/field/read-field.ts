import { StorageError } from '../../domain/storage-error.ts';
import type { FieldSetting } from './field-setting.ts';

/** ISO date of a moment by the device's clock and zone. */
export function localDate(timestamp: number): string {
  const date = new Date(timestamp);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** Reads drafts, records, today's list and how the device keeps them; what cannot be read is said, and what was read before stays. */
export async function readField({ keeper, field, clock }: FieldSetting): Promise<void> {
  const keeping = await keeper.keeping();
  // What was cleared does not come back by saving something new; only an import, which forgets this, makes it good.
  field.update((state) => ({ ...state, keeping: { ...keeping, evicted: keeping.evicted || (state.keeping?.evicted ?? false) } }));
  try {
    const [drafts, records, kept, inspector] = await Promise.all([keeper.drafts(), keeper.records(), keeper.round(), keeper.inspector()]);
    // A plan is for its day: yesterday's leftovers are no plan for today.
    const round = kept?.date === localDate(clock()) ? kept : { date: localDate(clock()), siteIds: [] };
    field.update((state) => ({ ...state, drafts, records, round, inspector, unread: null, now: clock() }));
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    field.update((state) => ({ ...state, unread: error.kind }));
  }
}
