import { failed, type Outcome } from '../../domain/layers/import-failure.ts';
import { MOST_COLUMNS, MOST_FEATURES } from '../../domain/layers/import-limits.ts';
import type { FormatName } from '../../domain/layers/format-name.ts';
import { declaredSystem, type DeclaredSystem } from '../../geo/crs/declared-system.ts';
import { areClean, cleanProperties } from '../clean-properties.ts';
import { decodeText } from '../decode-text.ts';
import { type Format, type GivenFile, type OnProgress, type RawRow, type RawTable, type ReadSetting, ROWS_A_STEP } from '../format.ts';
import { jsonDepth } from './json-depth.ts';

/** Deeper than any geometry with properties of reason. */
const MOST_DEPTH = 64;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** GeoJSON (RFC 7946, and its older form with a `crs`), whole or one feature a line (RFC 8142 with or without separators). */
export const geojson: Format = {
  recognises: ({ name, bytes }) => /\.(geojson|geojsonl|geojsons|ndjson|jsonl|json)$/i.test(name) || startsAsJson(bytes),
  read: readGeoJson,
};

function startsAsJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).replace(/^[\s\u001e\ufeff]+/, '');
  return /^[{[]/.test(start);
}

function readGeoJson({ bytes }: GivenFile, { onProgress }: ReadSetting): Outcome<RawTable> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === '') return failed('empty');
  // Structure is ASCII; other encodings have its bytes inside of characters.
  const depth = jsonDepth(encoding === 'utf-8' ? bytes : new TextEncoder().encode(text), MOST_DEPTH);
  if (depth > MOST_DEPTH) return failed('too-deep', { most: MOST_DEPTH });
  onProgress(0.2);
  const whole = parse(text);
  if (whole.ok) {
    const features = featuresOf(whole.value);
    return tableOf('geojson', encoding, features.map((value) => ({ value })), declaredIn(whole.value), onProgress);
  }
  const lines = text.split(/\r\n|[\n\r\u001e]/).filter((line) => line.trim() !== '');
  const [first] = lines;
  // One broken line is a broken row; a file whose first line is no object by itself is one broken document.
  if (lines.length < 2 || first === undefined || !parse(first).ok) return failed('not-json', { message: whole.message });
  const rows = lines.map((line): Parsed => {
    const parsed = parse(line);
    return parsed.ok ? { value: parsed.value } : { broken: true };
  });
  return tableOf('geojson-lines', encoding, rows, null, onProgress);
}

type Parsed = { readonly value: unknown } | { readonly broken: true };

function parse(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, message: error.message.slice(0, 120) };
    throw error;
  }
}

/** The features of what a document can be; something else stands for itself and is refused as a row. */
function featuresOf(value: unknown): readonly unknown[] {
  if (isObject(value) && value['type'] === 'FeatureCollection' && Array.isArray(value['features'])) return value['features'] as readonly unknown[];
  if (isObject(value) && value['type'] === 'GeometryCollection' && Array.isArray(value['geometries'])) return value['geometries'] as readonly unknown[];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

function declaredIn(value: unknown): DeclaredSystem | null {
  if (!isObject(value) || !isObject(value['crs'])) return null;
  const { properties } = value['crs'];
  const name = isObject(properties) ? properties['name'] : undefined;
  return typeof name === 'string' ? declaredSystem(name) : { kind: 'unknown', name: 'crs' };
}

function tableOf(format: FormatName, encoding: string, features: readonly Parsed[], declared: DeclaredSystem | null, onProgress: OnProgress): Outcome<RawTable> {
  if (features.length === 0) return failed('no-features');
  if (features.length > MOST_FEATURES) return failed('too-many-features', { count: features.length, most: MOST_FEATURES });
  const columns = new Set<string>();
  const rows: RawRow[] = [];
  for (const [index, feature] of features.entries()) {
    const row = rowOf(index + 1, 'value' in feature ? feature.value : null, 'broken' in feature);
    for (const key of Object.keys(row.properties)) columns.add(key);
    if (columns.size > MOST_COLUMNS) return failed('too-many-columns', { most: MOST_COLUMNS });
    rows.push(row);
    if (index % ROWS_A_STEP === 0) onProgress(0.4 + (0.6 * index) / features.length);
  }
  if (rows.every(({ refusal }) => refusal !== null)) return failed('no-features');
  return { ok: true, value: { format, encoding, parts: null, columns: [...columns], placeColumns: [], rows, declared } };
}

const GEOMETRIES = /^(Multi)?(Point|LineString|Polygon)$/;

function rowOf(row: number, value: unknown, isBroken: boolean): RawRow {
  const refused = (refusal: 'not-json' | 'not-a-feature'): RawRow => ({ row, geometry: null, properties: {}, repairs: [], refusal });
  if (isBroken) return refused('not-json');
  if (!isObject(value)) return refused('not-a-feature');
  if (typeof value['type'] === 'string' && GEOMETRIES.test(value['type'])) return { row, geometry: value, properties: {}, repairs: [], refusal: null };
  if (value['type'] !== 'Feature') return refused('not-a-feature');
  const given = isObject(value['properties']) ? value['properties'] : {};
  const { id } = value;
  const withId = (typeof id === 'string' || typeof id === 'number') && !('id' in given) ? { id, ...given } : given;
  const geometry = value['geometry'] ?? null;
  // Most rows are as they should be, and need no copy.
  if (areClean(withId)) return { row, geometry, refusal: null, properties: withId, repairs: [] };
  // A copy would take a key called __proto__ for the prototype.
  const entries = Object.entries(given);
  return { row, geometry, refusal: null, ...cleanProperties(withId === given ? entries : [['id', id], ...entries]) };
}
