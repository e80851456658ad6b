import type { OutboxEntry, Receipt } from '../../domain/field/delivery.ts';
import type { FieldEvent } from '../../domain/field/field-event.ts';
import type { QuarantinedRow } from '../../storage/field/field-stores.ts';
import type { Arrival, ArrivalReport } from '../../storage/field/record-log.ts';
import type { OfficeCursor } from './office.ts';

/** What sending and pulling need of this device's log. Verbs that write are on the disk when they resolve; all reject with `StorageError`. */
export interface SyncLog {
  /** Everything on its way, oldest first. */
  readonly outbox: () => Promise<readonly OutboxEntry[]>;
  readonly event: (eventId: string) => Promise<FieldEvent | undefined>;
  readonly photo: (digest: string) => Promise<ArrayBuffer | null>;
  /** Without an entry the event leaves the outbox, which needs a verified receipt. */
  readonly noteDelivery: (eventId: string, entry: OutboxEntry | null, receipt: Receipt | null) => Promise<void>;
  readonly receive: (arrival: Arrival) => Promise<ArrivalReport>;
  readonly setAside: (rows: readonly Omit<QuarantinedRow, 'id'>[]) => Promise<void>;
  readonly cursor: () => Promise<OfficeCursor>;
  readonly keepCursor: (cursor: OfficeCursor) => Promise<void>;
  /** Puts events that the office once confirmed and no longer has back into the outbox; gives their number. */
  readonly sendAgain: (isThere: (eventId: string) => Promise<boolean | null>) => Promise<number>;
}
