import { sha256Hex } from '../sha256-hex.ts';
import { canonicalJson } from './canonical-json.ts';
import { BODY_SCHEMA, type EventBody } from './event-body.ts';
import type { EventKind, FieldEvent } from './field-event.ts';
import type { JsonObject } from './json-value.ts';

/** An event that has everything but its place in the device's sequence, which only the transaction can give. */
export type UnstampedEvent = Omit<FieldEvent, 'deviceId' | 'seq'>;

/** What an event is made of. */
export interface EventParts {
  readonly eventId: string;
  readonly recordId: string;
  readonly parentIds: readonly string[];
  readonly kind: EventKind;
  readonly body: Omit<EventBody, 'schema'>;
}

/** Writes the body canonically and takes its digest. Throws a RangeError for a body that JSON cannot say. */
export async function makeEvent({ body, ...rest }: EventParts): Promise<UnstampedEvent> {
  const text = canonicalJson({ ...body, schema: BODY_SCHEMA } as unknown as JsonObject);
  const { position, photos } = body;
  const point = position === null ? null : ([position.lon, position.lat] as const);
  return { ...rest, body: text, bodySha256: await sha256Hex(new TextEncoder().encode(text)), point, photos };
}
