/** What a page of this application tells its others about field work. */
export type FieldNews = 'records' | 'drafts';

/** The channel that such news go over; undefined where the browser has none. */
export function fieldChannel(): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('ur-field-changed');
}
