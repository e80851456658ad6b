import { StorageError } from '../../domain/storage-error.ts';
import type { AppState } from '../../state/app-state.ts';
import type { FieldSetting } from './field-setting.ts';

/** ISO date of a moment by the device's clock and zone. */
export function localDate(timestamp: number): string {
  const date = new Date(timestamp);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** The day that a version of the data names, milliseconds since 1970; null where it names none. */
function dayOf({ catalogue }: AppState): number | null {
  const [day] = (catalogue.status === 'ready' && /^\d{4}-\d{2}-\d{2}/.exec(catalogue.value.version)) || [];
  return day === undefined ? null : Date.parse(day);
}

/** Reads drafts, records, today's list and how the device keeps them; what cannot be read is said, and what was read before stays. */
export async function readField({ app, keeper, field, clock }: FieldSetting): Promise<void> {
  const keeping = await keeper.keeping();
  // What was cleared does not come back by saving something new; only an import, which forgets this, makes it good.
  field.update((state) => ({ ...state, keeping: { ...keeping, evicted: keeping.evicted || (state.keeping?.evicted ?? false) } }));
  try {
    const [drafts, records, kept, inspector] = await Promise.all([keeper.drafts(), keeper.records(), keeper.round(), keeper.inspector()]);
    // A plan is for its day: yesterday's leftovers are no plan for today.
    const round = kept?.date === localDate(clock()) ? kept : { date: localDate(clock()), siteIds: [] };
    field.update((state) => ({ ...state, drafts, records, round, inspector, unread: null, now: clock(), dataAt: dayOf(app.get()) }));
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    field.update((state) => ({ ...state, unread: error.kind }));
  }
}
