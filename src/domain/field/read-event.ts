import { JSON_DEPTH } from './canonical-json.ts';
import { BODY_SCHEMA, type EventBody } from './event-body.ts';
import { eventKinds, type EventKind, type FieldEvent } from './field-event.ts';
import { isJsonObject, type JsonValue } from './json-value.ts';

/** Why a row is no event; the row itself is kept. */
export type EventFault = 'no-object' | 'bad-id' | 'bad-parents' | 'bad-sequence' | 'unknown-kind' | 'bad-digest' | 'bad-body' | 'newer-schema' | 'bad-point' | 'bad-photos' | 'digest-differs';

/** An event, or why it is none. */
export type EventReading = { readonly ok: true; readonly event: FieldEvent } | { readonly ok: false; readonly fault: EventFault };

const ID = /^[0-9A-Za-z-]{8,64}$/;
const DIGEST = /^[0-9a-f]{64}$/;
/** Longest body, in UTF-16 units; the office's store takes six million bytes. */
const BODY_LENGTH = 1_000_000;
const MOST_PARENTS = 64;
const MOST_PHOTOS = 64;

const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
const isDigest = (value: unknown): value is string => typeof value === 'string' && DIGEST.test(value);
const isListOf = (value: unknown, most: number, holds: (item: unknown) => boolean): boolean => Array.isArray(value) && value.length <= most && value.every(holds);

/** Reads a row of the log or a line of a file; nothing in it is trusted, no key but the known ones is taken over. */
export function readEvent(row: unknown): EventReading {
  const bad = (fault: EventFault): EventReading => ({ ok: false, fault });
  if (!isJsonObject(row)) return bad('no-object');
  const { eventId, recordId, parentIds, deviceId, seq, kind, body, bodySha256, point, photos } = row;
  if (!isId(eventId) || !isId(recordId) || !isId(deviceId)) return bad('bad-id');
  if (!isListOf(parentIds, MOST_PARENTS, isId)) return bad('bad-parents');
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 1) return bad('bad-sequence');
  if (!eventKinds.includes(kind as EventKind)) return bad('unknown-kind');
  if (!isDigest(bodySha256)) return bad('bad-digest');
  if (!isPoint(point)) return bad('bad-point');
  if (!isListOf(photos, MOST_PHOTOS, isDigest)) return bad('bad-photos');
  if (typeof body !== 'string' || body.length > BODY_LENGTH) return bad('bad-body');
  const read = readBody(body);
  if (typeof read === 'string') return bad(read);
  const event = { eventId, recordId, parentIds, deviceId, seq, kind, body, bodySha256, point, photos };
  return { ok: true, event: event as unknown as FieldEvent };
}

/** The content of a body's text, or the fault that keeps it from being read. */
export function readBody(text: string): EventBody | 'bad-body' | 'newer-schema' {
  let body: unknown;
  try {
    // Counted first: a million brackets would exhaust the stack of whoever walks the value later.
    if (deepest(text) > JSON_DEPTH) return 'bad-body';
    body = JSON.parse(text);
  } catch {
    return 'bad-body';
  }
  if (!isJsonObject(body)) return 'bad-body';
  const { schema, author, fields, photos, position, wallClock, clockOffset } = body;
  if (typeof schema !== 'number' || schema < 1) return 'bad-body';
  if (schema > BODY_SCHEMA) return 'newer-schema';
  const sound =
    typeof author === 'string' &&
    isJsonObject(fields) &&
    !Object.hasOwn(fields, '__proto__') &&
    isListOf(photos, MOST_PHOTOS, isDigest) &&
    (position === null || isPosition(position)) &&
    typeof wallClock === 'number' &&
    (clockOffset === null || typeof clockOffset === 'number');
  return sound ? (body as unknown as EventBody) : 'bad-body';
}

/** How deep the brackets of a JSON text nest, without reading it. */
export function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (quoted) {
      if (unit === 0x5c) index += 1;
      else if (unit === 0x22) quoted = false;
    } else if (unit === 0x22) quoted = true;
    else if (unit === 0x7b || unit === 0x5b) most = Math.max(most, (depth += 1));
    else if (unit === 0x7d || unit === 0x5d) depth -= 1;
  }
  return most;
}

function isPoint(value: JsonValue | undefined): boolean {
  if (value === null) return true;
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [lon, lat] = value as readonly unknown[];
  return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

function isPosition(value: JsonValue | undefined): boolean {
  return isJsonObject(value) && isPoint([(value)['lon'] ?? null, (value)['lat'] ?? null]) && typeof value['timestamp'] === 'number';
}
