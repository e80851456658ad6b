import type { FieldEvent } from '../../domain/field/field-event.ts';
import type { SyncTrouble } from '../../domain/sync/sync-state.ts';

/** What became of something that was to be added: taken, answered otherwise (only reading it back tells), or no answer to rely on. */
export type Appending =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'answered'; readonly said: string }
  | { readonly kind: 'trouble'; readonly trouble: SyncTrouble };

/** An event as the office holds it, unread. */
export interface OfficeRow {
  readonly eventId: string;
  readonly recordId: string;
  /** JSON list. */
  readonly parentIds: string;
  readonly deviceId: string;
  readonly seq: number;
  readonly kind: string;
  readonly body: string;
  readonly bodySha256: string;
  readonly serverSeq: number;
  /** Milliseconds since 1970 by the office's clock. */
  readonly receivedAt: number;
}

/** What was found under an id. */
export type Reading<Found> =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'absent' }
  | { readonly kind: 'trouble'; readonly trouble: SyncTrouble };

/** How many events of each page of the office's log were read; a page only grows. */
export type OfficeCursor = Readonly<Record<string, number>>;

/** Some of what was not read yet. */
export type Pulling =
  | {
      readonly kind: 'page';
      readonly rows: readonly OfficeRow[];
      /** To be kept once the rows are. */
      readonly cursor: OfficeCursor;
      readonly more: boolean;
      /** The office has fewer events than were read of it before: it was put back from an older copy. */
      readonly shrunk: boolean;
    }
  | { readonly kind: 'trouble'; readonly trouble: SyncTrouble };

/** How many events were not read yet. */
export type Waiting = { readonly kind: 'count'; readonly count: number } | { readonly kind: 'trouble'; readonly trouble: SyncTrouble };

/** The office's log: to add to, to read one event of, and to read on in. Never rejects but for an abort. */
export interface Office {
  readonly append: (event: FieldEvent) => Promise<Appending>;
  readonly read: (eventId: string) => Promise<Reading<OfficeRow>>;
  readonly since: (cursor: OfficeCursor) => Promise<Pulling>;
  /** One small request, whatever there is. */
  readonly waiting: (cursor: OfficeCursor) => Promise<Waiting>;
}

/** Where pictures go, by the SHA-256 of their bytes. Never rejects but for an abort. */
export interface OfficePhotos {
  readonly put: (digest: string, bytes: ArrayBuffer) => Promise<Appending>;
  readonly read: (digest: string) => Promise<Reading<ArrayBuffer>>;
}
