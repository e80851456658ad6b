import type { FieldEvent } from './field-event.ts';

/** This device's place in its own sequence of events. */
export interface DeviceSequence {
  readonly deviceId: string;
  /** Number of the next event, from 1. */
  readonly next: number;
  /** Ids this device had before it found that a copy of it writes under the same one. */
  readonly formerIds: readonly string[];
  /** Ids this device had before the browser threw its database away. */
  readonly lostIds?: readonly string[];
}

/** The sequence of a device that has written nothing yet. */
export function newSequence(deviceId: string): DeviceSequence {
  return { deviceId, next: 1, formerIds: [] };
}

/** The event with its place in the sequence, and the sequence after it. */
export function stamp<Event extends object>(event: Event, sequence: DeviceSequence): readonly [Event & Pick<FieldEvent, 'deviceId' | 'seq'>, DeviceSequence] {
  const { deviceId, next } = sequence;
  return [{ ...event, deviceId, seq: next }, { ...sequence, next: next + 1 }];
}

/**
 * Whether an event from elsewhere, unknown here, shows that a copy of this device's profile writes too: it carries this
 * device's id, which nobody else has.
 */
export function showsClone(incoming: Pick<FieldEvent, 'deviceId'>, sequence: DeviceSequence): boolean {
  return incoming.deviceId === sequence.deviceId;
}

/** The sequence that remembers ids it had before the database was lost. The numbers under them are not gone on with. */
export function remembering(sequence: DeviceSequence, lostIds: readonly string[]): DeviceSequence {
  return { ...sequence, lostIds: [...new Set([...(sequence.lostIds ?? []), ...lostIds])].filter((id) => id !== sequence.deviceId) };
}

/** Whether events under this id are this device's own. */
export function isOwnId({ deviceId, formerIds, lostIds = [] }: DeviceSequence, id: string): boolean {
  return [deviceId, ...formerIds, ...lostIds].includes(id);
}

/** The sequence under a new id, so that its numbers are its own again; what was written stays under the old id. */
export function renewed(sequence: DeviceSequence, deviceId: string): DeviceSequence {
  return { ...sequence, deviceId, next: 1, formerIds: [...sequence.formerIds, sequence.deviceId] };
}
