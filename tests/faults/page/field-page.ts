import type { RebuildReport, StartReport } from '../../../src/services/records/record-keeper.ts';
import type { ImportReport } from '../../../src/services/records/archive/import-report.ts';

/** The store that each shipped schema added, in their order: schema 1 has the first, schema 2 the first two … */
export const shippedStores = ['drawings', 'questions', 'event', 'layers', 'tileLayers'] as const;
type ShippedStore = (typeof shippedStores)[number];

/** An event as it was found. */
export interface FoundEvent {
  readonly eventId: string;
  readonly recordId: string;
  readonly deviceId: string;
  readonly seq: number;
  readonly kind: string;
  readonly body: string;
  readonly bodySha256: string;
  /** Its digest is that of its body, and each of its pictures is here with its own. */
  readonly whole: boolean;
}

/** Where the page sends to. */
export interface OfficeOfPage {
  readonly records: string;
  readonly token: string;
}

/** What the tests can ask of the page; everything goes through the application's own record keeper. */
export interface FieldPage {
  readonly start: () => Promise<StartReport>;
  /** Saves one record with so many pictures of random bytes; gives the ids of its events. */
  readonly save: (options?: { readonly photos?: number; readonly photoBytes?: number; readonly recordId?: string; readonly text?: string }) => Promise<readonly string[]>;
  /** Changes a record on top of what is shown. */
  readonly edit: (recordId: string, text: string) => Promise<string>;
  /** Saves until the page ends, four at a time; tells the id of each change by `window.tellSaved` once it is said to be saved. */
  readonly saveForEver: () => void;
  /** Saves and sends to the office until the page ends; tells of each save as above. */
  readonly sendForEver: (office: OfficeOfPage) => void;
  /** Sends what waits; gives how many still wait. */
  readonly send: (office: OfficeOfPage) => Promise<number>;
  readonly events: () => Promise<readonly FoundEvent[]>;
  readonly outbox: () => Promise<readonly string[]>;
  readonly records: () => Promise<number>;
  readonly history: (recordId: string) => Promise<readonly string[]>;
  /** Whether the inspector is told that the clock is or was wrong, on a map whose data are of that day. */
  readonly clockDoubted: (dataDay: string) => Promise<boolean>;
  readonly stateDigest: () => Promise<string>;
  readonly rebuild: () => Promise<RebuildReport>;
  readonly quarantined: () => Promise<number>;
  /** Puts a row that is no event into the log, behind the keeper's back. */
  readonly putGarbage: (row: unknown) => Promise<void>;
  /** The file of everything, base64. */
  readonly exportFile: () => Promise<string>;
  readonly importFile: (base64: string) => Promise<ImportReport>;
  readonly draft: (text: string) => Promise<void>;
  readonly drafts: () => Promise<readonly string[]>;
  /** What became of this page's connection. */
  readonly outdated: () => boolean;
  /** Opens the database as a later version would, with a step that rewrites every row of a store; gives the milliseconds it took. */
  readonly upgrade: (store?: ShippedStore) => Promise<number>;
  /** Makes a database of an earlier schema with so many rows in its newest store. */
  readonly fillOldSchema: (version: number, rows: number) => Promise<void>;
  /** Number of rows and one digest over them, without the mark of the rewriting step, by store. */
  readonly contents: () => Promise<Readonly<Record<string, string>>>;
  /** Version, rows, and rows that the step above has rewritten. */
  readonly survey: (store: ShippedStore) => Promise<{ readonly version: number; readonly rows: number; readonly rewritten: number }>;
  /** Closes the connection, for a test that wants the database for itself. */
  readonly close: () => Promise<void>;
}

declare global {
  interface Window {
    field: FieldPage;
    tellSaved: (eventId: string) => Promise<void>;
  }
}
