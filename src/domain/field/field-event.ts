/** What an event does to its record: `resolve` ends a conflict, `photo` brings one picture and changes nothing else. */
export const eventKinds = ['create', 'edit', 'delete', 'resolve', 'photo'] as const;
export type EventKind = (typeof eventKinds)[number];

/** One thing that happened to a record. Never changed, never deleted: what a record is follows from its events. */
export interface FieldEvent {
  readonly eventId: string;
  readonly recordId: string;
  /** The events this one was made in knowledge of: the heads of its record; of a photo, the event that names it. */
  readonly parentIds: readonly string[];
  readonly deviceId: string;
  /** Counts the events of a device from 1, without gaps. */
  readonly seq: number;
  readonly kind: EventKind;
  /** `EventBody` as canonical JSON: the text that the digest is of. */
  readonly body: string;
  /** SHA-256 of the body in UTF-8, hexadecimal. */
  readonly bodySha256: string;
  /** WGS 84 degrees, longitude first, at centimetre accuracy; null where the record has no point. */
  readonly point: readonly [number, number] | null;
  /** Digests of the pictures that the body names. */
  readonly photos: readonly string[];
}
