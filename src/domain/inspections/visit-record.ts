import type { Stage } from '../statement.ts';
import type { Visit } from './visit.ts';

/** A visit that is being filled in, as it lies on the device. */
export interface VisitDraft {
  /** Id of the record it will become, or that it changes. */
  readonly recordId: string;
  /** Events that the record consisted of when it was opened for a change; none for a new one. */
  readonly parents: readonly string[];
  readonly visit: Visit;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** How far a record or one of its parts has come; `received` only after the office's copy was read back. */
export const recordStates = ['on-tablet', 'sent', 'received', 'conflict', 'refused', 'diverged', 'quarantined'] as const;
export type RecordState = (typeof recordStates)[number];

/** What lists and map need of a record: no answers, no pictures. */
export interface RecordSummary {
  readonly recordId: string;
  readonly subject: Visit['subject'];
  readonly formId: string;
  readonly step: string;
  readonly startedAt: number;
  /** When its newest event was saved on this device or received. */
  readonly savedAt: number;
  readonly state: RecordState;
  /** There while its conflict is left to the office to decide. */
  readonly forOffice?: true;
  /** State of the text and of each photo, in the order of the visit. */
  readonly text: RecordState;
  readonly photos: readonly RecordState[];
  readonly events: number;
  /** Verdict against the documents; null where nothing was compared. */
  readonly verdict: 'agrees' | 'differs' | 'cannot-tell' | null;
  /** The stage seen, and the one the documents gave when the visit began; null where there was none. */
  readonly observed: Stage | null;
  readonly documented: Stage | null;
  /** Name or number the person gave. */
  readonly author: string;
  /** WGS 84 degrees: where the record was made. */
  readonly point: readonly [number, number] | null;
}

/** One event of a record's history; nothing is ever overwritten. */
export interface RecordEvent {
  readonly eventId: string;
  readonly kind: string;
  readonly at: number;
  /** True for what was done on this tablet. */
  readonly own: boolean;
  /** Name or number the person gave. */
  readonly author: string;
  readonly state: RecordState;
  /** Parts that this event changed against the one before it; null for the first. */
  readonly changed: readonly string[] | null;
}
