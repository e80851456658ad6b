import type { FieldEvent } from './field-event.ts';
import { isJsonObject, type JsonValue } from './json-value.ts';
import { type EventReading, readEvent } from './read-event.ts';

/** An event as one line of NDJSON, with the names that the office's store uses. */
export function eventLine({ eventId, recordId, parentIds, deviceId, seq, kind, body, bodySha256, point, photos }: FieldEvent): string {
  return JSON.stringify({ event_id: eventId, record_id: recordId, parent_ids: parentIds, device_id: deviceId, seq, kind, body, body_sha256: bodySha256, geom: point, photos });
}

/** Reads a line's value; no key but the known ones is taken over. */
export function eventOfLine(value: JsonValue): EventReading {
  if (!isJsonObject(value)) return { ok: false, fault: 'no-object' };
  const { event_id, record_id, parent_ids, device_id, seq, kind, body, body_sha256, geom, photos } = value;
  return readEvent({ eventId: event_id, recordId: record_id, parentIds: parent_ids, deviceId: device_id, seq, kind, body, bodySha256: body_sha256, point: geom, photos });
}
