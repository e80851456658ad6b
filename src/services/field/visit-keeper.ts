import type { KeepingState } from '../../domain/inspections/keeping-state.ts';
import type { RecordEvent, RecordSummary, VisitDraft } from '../../domain/inspections/visit-record.ts';
import type { VisitConflict } from '../../domain/inspections/visit-conflict.ts';
import type { Visit } from '../../domain/inspections/visit.ts';
import type { Round } from '../../domain/inspections/round.ts';
import type { ImportReport } from '../records/archive/import-report.ts';
import type { RebuildReport } from '../records/record-keeper.ts';

/** A row that could not be read and was put aside. */
export interface SetAside {
  readonly from: string;
  readonly fault: string;
  /** Milliseconds since 1970. */
  readonly foundAt: number;
}

/** How several heads of a record become one again. */
export interface Settlement {
  readonly recordId: string;
  /** All heads the person saw. */
  readonly heads: readonly string[];
  /** The content that stands from now on; null to leave the record deleted. */
  readonly visit: Visit | null;
  /** Content that goes on as a record of its own, under an id of its own; null where nothing does. */
  readonly beside: { readonly recordId: string; readonly visit: Visit } | null;
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
  /**
   * Makes the draft an event of its record, reads it back, and puts the draft away with it. Resolves with the time of the event
   * and whether it also lies in a second place, which outlives the loss of the database.
   */
  readonly saveVisit: (draft: VisitDraft, author: string) => Promise<{ readonly savedAt: number; readonly copied: boolean }>;
  /** Newest first. */
  readonly records: () => Promise<readonly RecordSummary[]>;
  /** The record as it stands, with the events that it stands on; null where it cannot be read. */
  readonly read: (recordId: string) => Promise<{ readonly visit: Visit; readonly parents: readonly string[] } | null>;
  /** Oldest first. */
  readonly history: (recordId: string) => Promise<readonly RecordEvent[]>;
  /** What the heads of a record say; null where it has one. */
  readonly conflict: (recordId: string) => Promise<VisitConflict | null>;
  readonly settle: (settlement: Settlement, author: string) => Promise<void>;
  /** Leaves a conflict to the office: all heads stay, one of them says so. */
  readonly passToOffice: (conflict: VisitConflict, author: string) => Promise<void>;
  /** Takes back what was left to the office: the conflict is open here again, and the history says both. */
  readonly takeBack: (conflict: VisitConflict, author: string) => Promise<void>;
  readonly round: () => Promise<Round | null>;
  readonly saveRound: (round: Round) => Promise<void>;
  /** Everything in one file, whatever state it is in. */
  readonly exportAll: () => Promise<{ readonly file: Blob; readonly name: string }>;
  /** Takes an export in: what is sound is kept, what is not is named. */
  readonly importFile: (file: Blob) => Promise<ImportReport>;
  /** Derives all records anew from the log and says whether they are what they were. */
  readonly rebuild: () => Promise<RebuildReport>;
  readonly setAside: () => Promise<readonly SetAside[]>;
  /** The name or number under which records are made here; null until it was given. */
  readonly inspector: () => Promise<string | null>;
  readonly saveInspector: (name: string) => Promise<void>;
  /** Asks the browser not to clear this device's records. */
  readonly askToBeKept: () => Promise<void>;
  readonly keeping: () => Promise<KeepingState>;
  /** Calls back after a change that did not come from this object: another tab, sending, receiving. */
  readonly onChange: (listener: () => void) => () => void;
}
