import { overtakenEvents } from '../../domain/field/overtaken-events.ts';
import type { SecondCopy } from '../../storage/field/second-copy.ts';
import type { Stores } from './save-event.ts';

/**
 * Puts back what the second copy holds, where the database has never been written or the browser has thrown it away. Gives
 * the number of records put back; rejects with `StorageError` where the device cannot keep them, and may then be tried again.
 */
export async function putBack({ log, photos, drafts }: Stores, copies: SecondCopy): Promise<number> {
  // The browser throws a database away as a whole: one with a sequence has all of its events.
  // Which is asked first, so that nothing waits for the copies of one that is here.
  if ((await log.sequence()) !== null || !(await copies.any())) return 0;
  const found = await copies.read();
  for (const photo of found.photos) await photos.keep(photo);
  const here = new Set((await drafts.all()).map(({ recordId }) => recordId));
  for (const draft of found.drafts) if (!here.has(draft.recordId)) await drafts.save(draft);
  // Copies of saves that were never done: put back, they would stand beside what was saved under their number later.
  const undone = new Set(overtakenEvents(found.events));
  const events = found.events.filter((event) => !undone.has(event));
  if (events.length === 0) return 0;
  await log.receive({ events, receipts: [], photos: [], own: true });
  if (undone.size > 0) await copies.dropEvents([...undone].map(({ eventId }) => eventId));
  return new Set(events.map(({ recordId }) => recordId)).size;
}
