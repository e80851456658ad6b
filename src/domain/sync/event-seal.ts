import { digestOfText } from '../field/state-digest.ts';
import type { FieldEvent } from '../field/field-event.ts';

/** What of an event the seal covers: all but the body, which has its own digest, and the point, which the body holds exactly. */
export type Envelope = Pick<FieldEvent, 'eventId' | 'recordId' | 'deviceId' | 'seq' | 'kind' | 'bodySha256'> & { readonly parentIds: string };

/** SHA-256 of an event's envelope as the office's store takes it; `parentIds` is the JSON list as it travels. */
export function sealOf({ eventId, recordId, parentIds, deviceId, seq, kind, bodySha256 }: Envelope): Promise<string> {
  return digestOfText([eventId, recordId, parentIds, deviceId, String(seq), kind, bodySha256].join('\n'));
}
