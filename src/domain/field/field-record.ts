import type { Conflict } from './conflict.ts';
import type { EventBody } from './event-body.ts';
import type { RecordState } from './record-state.ts';

/** A picture of a record and how far it has come. */
export interface RecordPhoto {
  readonly digest: string;
  readonly state: RecordState;
}

/** A record as its events make it; never written but by `deriveRecord`. */
export interface FieldRecord {
  readonly recordId: string;
  /** Events that the next one has to name as parents. */
  readonly heads: readonly string[];
  /** The head that is shown. */
  readonly shown: string;
  /** What the shown head says. */
  readonly body: EventBody;
  readonly point: readonly [number, number] | null;
  readonly deleted: boolean;
  readonly conflict: Conflict | null;
  /** There while the conflict is left to the office to decide. */
  readonly forOffice?: true;
  readonly photos: readonly RecordPhoto[];
  readonly text: RecordState;
  readonly state: RecordState;
  /** Number of events, photos among them. */
  readonly events: number;
  /** When its newest change was made by the clock of the device that made it, milliseconds since 1970. */
  readonly changedAt: number;
}
