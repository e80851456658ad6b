import type { FieldEvent } from './field-event.ts';

/**
 * The events whose number was given again to a later one, of events in the order in which they were copied. A number is given
 * twice only where the first save was never done, as when the browser was killed in it: the later one is the one that was kept.
 */
export function overtakenEvents<Event extends Pick<FieldEvent, 'deviceId' | 'seq'>>(events: readonly Event[]): readonly Event[] {
  const last = new Map(events.map((event) => [`${event.deviceId} ${event.seq}`, event]));
  return events.filter((event) => last.get(`${event.deviceId} ${event.seq}`) !== event);
}
