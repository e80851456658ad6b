import type { FieldEvent } from './field-event.ts';

/** Events of a record that change it; a photo stands beside them. */
export function changesOf(events: readonly FieldEvent[]): readonly FieldEvent[] {
  return events.filter(({ kind }) => kind !== 'photo');
}

/** The events no other was made in knowledge of; more than one are a conflict. Photos are no heads. In order of id. */
export function headsOf(events: readonly FieldEvent[]): readonly FieldEvent[] {
  const changes = changesOf(events);
  const known = new Set(changes.flatMap(({ eventId, parentIds }) => parentIds.filter((id) => id !== eventId)));
  const heads = changes.filter(({ eventId }) => !known.has(eventId));
  // Parents in a ring are no history; rather show all of them than none.
  return (heads.length > 0 ? heads : changes).toSorted(byEventId);
}

/** Ids of the events that an event rests on, itself among them; unknown parents end a branch. */
export function ancestryOf(eventId: string, events: ReadonlyMap<string, FieldEvent>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [eventId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const event = events.get(id);
    if (!event || found.has(id)) continue;
    found.add(id);
    open.push(...event.parentIds);
  }
  return found;
}

/** Orders by id: the same on every device, whatever order the events came in. */
export const byEventId = (a: FieldEvent, b: FieldEvent): number => (a.eventId < b.eventId ? -1 : 1);
