import type { RecordPosition } from '../../domain/inspections/position-fix.ts';
import type { OutboxEntry } from '../../domain/field/delivery.ts';
import type { EventKind } from '../../domain/field/field-event.ts';
import type { FieldRecord } from '../../domain/field/field-record.ts';
import type { JsonObject, JsonValue } from '../../domain/field/json-value.ts';
import type { KeptDraft, QuarantinedRow } from '../../storage/field/field-stores.ts';
import type { TracedEvent } from '../../storage/field/record-store.ts';
import type { ImportReport } from './archive/import-report.ts';

/** A change of a record to be kept. */
export interface SaveRequest {
  readonly recordId: string;
  /** The heads the person saw: none for a new record. */
  readonly parentIds: readonly string[];
  readonly kind: Exclude<EventKind, 'photo'>;
  /** Pseudonym. */
  readonly author: string;
  /** The whole content after the change. */
  readonly fields: JsonObject;
  /** Digests of all pictures of the record after the change; each was kept before or comes in `pictures`. */
  readonly photos: readonly string[];
  readonly pictures?: readonly ArrayBuffer[];
  readonly position: RecordPosition | null;
  readonly clockOffset?: number | null;
}

/** A change that is kept. */
export interface Saved {
  readonly eventId: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** It also lies in a second place, which outlives the loss of the database. */
  readonly copied: boolean;
}

/** What the device found out about itself at the start. */
export interface StartReport {
  /** Records were kept here and are gone: the browser cleared them. */
  readonly evicted: boolean;
  /** Records that the browser had thrown away and that were put back from their second copy by this page. */
  readonly restored: number;
  /** Ids of this device before it met a copy of itself; empty for almost everyone. */
  readonly formerIds: readonly string[];
  readonly quarantined: number;
  /** Milliseconds since 1970; null where nothing was ever exported. */
  readonly lastExportAt: number | null;
}

/** What deriving all records anew gave. */
export interface RebuildReport {
  readonly records: number;
  readonly quarantined: number;
  readonly before: string;
  readonly after: string;
  /** Both digests are the same: what was shown is what the log says. */
  readonly equal: boolean;
}

/** The record keeper of this device. Verbs that write resolve once it is on the disk and read back; all reject with `StorageError`. */
export interface RecordKeeper {
  readonly start: () => Promise<StartReport>;
  /** Keeps a change with its pictures in one transaction, puts the record's draft away, and reads it back. */
  readonly saveEvent: (request: SaveRequest) => Promise<Saved>;
  readonly records: () => Promise<readonly FieldRecord[]>;
  readonly record: (recordId: string) => Promise<FieldRecord | undefined>;
  /** Parents before children. */
  readonly history: (recordId: string) => Promise<readonly TracedEvent[]>;
  readonly isOwn: (deviceId: string) => Promise<boolean>;
  readonly drafts: () => Promise<readonly KeptDraft[]>;
  readonly saveDraft: (draft: KeptDraft) => Promise<void>;
  readonly dropDraft: (recordId: string) => Promise<void>;
  /** Keeps a picture of a draft and gives its digest; `StorageError` "full" where less than 100 MB are left. */
  readonly keepPhoto: (bytes: ArrayBuffer) => Promise<string>;
  readonly photo: (digest: string) => Promise<ArrayBuffer | null>;
  /** Forgets a picture no event and no draft names. */
  readonly dropPhoto: (digest: string) => Promise<boolean>;
  readonly note: (name: string) => Promise<JsonValue>;
  readonly saveNote: (name: string, value: JsonValue) => Promise<void>;
  readonly outbox: () => Promise<readonly OutboxEntry[]>;
  readonly quarantine: () => Promise<readonly QuarantinedRow[]>;
  readonly rebuild: () => Promise<RebuildReport>;
  readonly stateDigest: () => Promise<string>;
  /** Everything in one file, in whatever state it is; what cannot be read is named in its manifest. */
  readonly exportAll: () => Promise<{ readonly file: Blob; readonly name: string }>;
  readonly importFile: (file: Blob) => Promise<ImportReport>;
  /** Empties field work on this device; false, and nothing touched, while something waits to be sent. */
  readonly clear: () => Promise<boolean>;
  /** Bytes still free; null where the browser does not say. */
  readonly freeBytes: () => Promise<number | null>;
  /** Calls back after a change by another page or by sending, until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
}
