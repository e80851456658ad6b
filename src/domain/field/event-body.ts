import type { RecordPosition } from '../inspections/position-fix.ts';
import type { JsonObject } from './json-value.ts';

/** Version of the body's shape; a device that meets a newer one keeps the event and does not read it. */
export const BODY_SCHEMA = 1;

/** What an event says; written as canonical JSON. */
export interface EventBody {
  readonly schema: number;
  /** Pseudonym of the person, never a name. */
  readonly author: string;
  /** The whole content after the event: of an inspection its visit; empty for a deletion; of a photo its digest and size. */
  readonly fields: JsonObject;
  /** SHA-256 of each picture, hexadecimal. */
  readonly photos: readonly string[];
  readonly position: RecordPosition | null;
  /** Milliseconds since 1970 by the device's clock: for people to read, never for ordering. */
  readonly wallClock: number;
  /** Milliseconds the device's clock was ahead of the office's when they last met; null where they never met. */
  readonly clockOffset: number | null;
}
