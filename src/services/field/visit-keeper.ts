import type { RecordEvent, RecordSummary, VisitDraft } from '../../domain/inspections/visit-record.ts';
import type { Visit } from '../../domain/inspections/visit.ts';
import type { Round } from '../../domain/inspections/round.ts';

/** What the device says about keeping things, for the warnings. */
export interface KeepingState {
  /** Bytes still free for this application; null where the browser does not say. */
  readonly freeBytes: number | null;
  /** False: the browser may clear everything when it runs short of space. */
  readonly persisted: boolean | null;
  readonly privateWindow: boolean;
}

/**
 * What field work asks of the device. Every verb that writes resolves only once it is on the disk, and rejects with
 * `StorageError` having changed nothing.
 */
export interface VisitKeeper {
  readonly drafts: () => Promise<readonly VisitDraft[]>;
  readonly saveDraft: (draft: VisitDraft) => Promise<void>;
  readonly dropDraft: (recordId: string) => Promise<void>;
  /** Keeps a picture under its SHA-256 and gives that; the same picture twice is kept once. */
  readonly keepPhoto: (bytes: ArrayBuffer) => Promise<string>;
  /** Null where the picture is not on this device. */
  readonly readPhoto: (digest: string) => Promise<ArrayBuffer | null>;
  /** Makes the draft an event of its record, reads it back, and puts the draft away with it. Resolves with the time of the event. */
  readonly saveVisit: (draft: VisitDraft) => Promise<{ readonly savedAt: number }>;
  /** Newest first. */
  readonly records: () => Promise<readonly RecordSummary[]>;
  /** The record as it stands, with the events that it stands on; null where it cannot be read. */
  readonly read: (recordId: string) => Promise<{ readonly visit: Visit; readonly parents: readonly string[] } | null>;
  /** Oldest first. */
  readonly history: (recordId: string) => Promise<readonly RecordEvent[]>;
  readonly round: () => Promise<Round | null>;
  readonly saveRound: (round: Round) => Promise<void>;
  /** Everything in one file, whatever state it is in. */
  readonly exportAll: () => Promise<{ readonly file: Blob; readonly name: string }>;
  readonly keeping: () => Promise<KeepingState>;
  /** Calls back after a change that did not come from this object: another tab, sending, receiving. */
  readonly onChange: (listener: () => void) => () => void;
}
