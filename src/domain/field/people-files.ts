import { canonicalJson } from './canonical-json.ts';
import type { FieldRecord } from './field-record.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';

/** Columns before those of the content, the same in every file. */
const FIRST_COLUMNS = ['record', 'state', 'changed_at', 'lon', 'lat', 'crs', 'photos'] as const;

/** Records as a GeoJSON FeatureCollection in WGS 84, for any map program; without a point the geometry is null. */
export function recordsGeoJson(records: readonly FieldRecord[]): string {
  const features = records.map(({ recordId, point, state, deleted, changedAt, photos, body }) => ({
    type: 'Feature',
    id: recordId,
    geometry: point && { type: 'Point', coordinates: point },
    properties: { ...flat(body.fields), state: deleted ? 'deleted' : state, changed_at: isoTime(changedAt), photos: photos.map(({ digest }) => `${digest}.jpg`) },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/**
 * Records as CSV for a spreadsheet: UTF-8 with a byte order mark, CRLF, one column for each part of the content. A text that
 * a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers.
 */
export function recordsCsv(records: readonly FieldRecord[]): string {
  const rows = records.map((record) => ({ record, fields: flat(record.body.fields) }));
  const columns = [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))].toSorted();
  const lines = rows.map(({ record: { recordId, state, deleted, changedAt, point, photos }, fields }) => [
    recordId,
    deleted ? 'deleted' : state,
    isoTime(changedAt),
    point?.[0] ?? '',
    point?.[1] ?? '',
    point ? 'EPSG:4326' : '',
    photos.map(({ digest }) => `${digest}.jpg`).join(' '),
    ...columns.map((column) => fields[column] ?? ''),
  ]);
  return `\uFEFF${[[...FIRST_COLUMNS, ...columns], ...lines].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Objects become `key.part`; lists of texts are joined, all other lists are written as JSON. */
function flat(fields: JsonObject, prefix = ''): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]): readonly (readonly [string, string | number])[] => {
      const name = `${prefix}${key}`;
      if (isJsonObject(value)) return Object.entries(flat(value, `${name}.`));
      return value === null ? [] : [[name, cellOf(value)]];
    }),
  );
}

function cellOf(value: Exclude<JsonValue, JsonObject | null>): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  return value.every((item) => typeof item === 'string') ? value.join('; ') : canonicalJson(value);
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const guarded = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A clock may say anything; what is no time of the calendar stays a number. */
const isoTime = (milliseconds: number): string => (Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : String(milliseconds));
