import type { OutboxEntry, Receipt } from '../../domain/field/delivery.ts';
import type { FieldEvent } from '../../domain/field/field-event.ts';
import type { FieldRecord } from '../../domain/field/field-record.ts';
import type { JsonObject, JsonValue } from '../../domain/field/json-value.ts';

/** A picture under the SHA-256 of its bytes; an ArrayBuffer, for Blobs have been lost from IndexedDB. */
export interface KeptPhoto {
  readonly digest: string;
  readonly bytes: ArrayBuffer;
}

/** A form that is being filled in; its content is the form's business. */
export interface KeptDraft {
  readonly recordId: string;
  /** Digests of its pictures, which are kept for it. */
  readonly photos: readonly string[];
  readonly content: JsonObject;
}

/** A row or line that could not be read, as it was; never dropped. */
export interface QuarantinedRow {
  readonly id?: number;
  readonly from: string;
  readonly fault: string;
  readonly row: unknown;
  /** Milliseconds since 1970. */
  readonly foundAt: number;
}

/** Object stores of field work. The log is the truth; `record` follows from `event`, `outbox` and `receipt`. */
export interface FieldStores {
  event: { key: string; value: FieldEvent; indexes: { recordId: string; deviceSeq: [string, number]; photos: string } };
  outbox: { key: string; value: OutboxEntry; indexes: { order: number } };
  record: { key: string; value: FieldRecord };
  photo: { key: string; value: KeptPhoto };
  receipt: { key: string; value: Receipt };
  meta: { key: string; value: JsonValue };
  quarantine: { key: number; value: QuarantinedRow };
  draft: { key: string; value: KeptDraft };
}
