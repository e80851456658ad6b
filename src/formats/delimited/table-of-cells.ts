import type { FormatName } from '../../domain/layers/format-name.ts';
import { failed, type Outcome } from '../../domain/layers/import-failure.ts';
import { MOST_COLUMNS, MOST_FEATURES } from '../../domain/layers/import-limits.ts';
import type { FileParts } from '../../domain/layers/import-preview.ts';
import { declaredSystem, type DeclaredSystem } from '../../geo/crs/declared-system.ts';
import { cleanProperties, cleanText } from '../clean-properties.ts';
import { type OnProgress, type RawRow, type RawTable, ROWS_A_STEP } from '../format.ts';
import { findPlaces, type PlaceColumns } from './find-places.ts';
import { readPlaceCell } from './read-place-cell.ts';

/** Rows that are looked at to find places. */
const LOOKED_AT = 50;
/** Plain numbers that lose nothing as such: no leading zeros, which codes have, and no more digits than a number holds. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const MOST_DIGITS = 15;

/** Cells as text under a heading, whatever they were read from. */
export interface Cells {
  readonly format: FormatName;
  readonly file: string;
  readonly encoding: string | null;
  readonly parts: FileParts | null;
  readonly heading: readonly string[];
  readonly body: readonly (readonly string[])[];
}

/** Rows with their places found by the names of columns or by what the cells hold. */
export function tableOfCells({ format, file, encoding, parts, heading, body }: Cells, onProgress: OnProgress): Outcome<RawTable> {
  if (body.length > MOST_FEATURES) return failed('too-many-features', { count: body.length, most: MOST_FEATURES });
  if (heading.length > MOST_COLUMNS) return failed('too-many-columns', { most: MOST_COLUMNS });
  const columns = uniqueNames(heading);
  const places = findPlaces(columns, body.slice(0, LOOKED_AT));
  if (!places) return failed('no-place-columns', { columns: columns.slice(0, 12).join('、') });
  const placed = places.kind === 'two' ? [places.x, places.y] : [places.column];
  const placeColumns = placed.map((column) => columns[column] ?? '');
  // A geometry as text would only be carried along; numbers of a position may be wanted.
  const kept = columns.map((_, column) => !(places.kind === 'wkt' && column === places.column));
  const isNumeric = columns.map((_, column) => body.every((cells) => isNumberOrEmpty(cells[column] ?? '')));
  const rows: RawRow[] = [];
  for (const [index, cells] of body.entries()) {
    rows.push(rowOf(index + 1, cells, columns, kept, isNumeric, places));
    if (index % ROWS_A_STEP === 0) onProgress(0.4 + (0.6 * index) / body.length);
  }
  return { ok: true, value: { format, encoding, parts, columns: columns.filter((_, column) => kept[column]), placeColumns, rows, declared: declaredBy(file, placeColumns) } };
}

/** Names of columns: none is empty, none stands twice. */
function uniqueNames(heading: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return heading.map((cell, index) => {
    const name = cleanText(cell).trim() || `column ${index + 1}`;
    let unique = name;
    for (let number = 2; seen.has(unique); number++) unique = `${name} ${number}`;
    seen.add(unique);
    return unique;
  });
}

function rowOf(row: number, cells: readonly string[], columns: readonly string[], kept: readonly boolean[], isNumeric: readonly boolean[], places: PlaceColumns): RawRow {
  const entries = columns.flatMap((column, index): (readonly [string, string | number | null])[] => {
    if (!kept[index]) return [];
    const cell = (cells[index] ?? '').trim();
    return [[column, cell === '' ? null : isNumeric[index] ? Number(cell) : cell]];
  });
  const { properties, repairs } = cleanProperties(entries);
  const isLong = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  if (isLong) return { row, geometry: null, properties, repairs, refusal: 'cells-too-many' };
  const place = readPlaceCell(cells, places);
  const mended = cells.length < columns.length ? [...repairs, 'cells-missing' as const] : repairs;
  return 'refusal' in place ? { row, geometry: null, properties, repairs: mended, refusal: place.refusal } : { row, geometry: place.geometry, properties, repairs: mended, refusal: null };
}

function isNumberOrEmpty(cell: string): boolean {
  const text = cell.trim();
  return text === '' || (NUMBER.test(text) && text.replace(/\D/g, '').length <= MOST_DIGITS);
}

/** A datum named with the columns or the file: `经度(高德)`, `lon_gcj02`, `shops-4549.csv`. */
function declaredBy(file: string, placeColumns: readonly string[]): DeclaredSystem | null {
  for (const text of [placeColumns.join(' '), file]) {
    const declared = declaredSystem(text);
    if (declared.kind !== 'unknown') return declared;
    const number = /(?:epsg[-_: ]?|\b)(4326|4490|4549|4528|3857)\b/i.exec(text)?.[1];
    if (number !== undefined) return { kind: 'known', code: `EPSG:${number}` };
    if (/wgs[-_ ]?84/i.test(text)) return { kind: 'known', code: 'EPSG:4326' };
  }
  return null;
}
