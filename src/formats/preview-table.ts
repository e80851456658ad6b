import type { ImportPreview, SampleRow } from '../domain/layers/import-preview.ts';
import { suggestSystems } from '../geo/crs/suggest-systems.ts';
import type { RawRow, RawTable } from './format.ts';
import { firstPosition } from './map-positions.ts';

/** Most rows that are looked at to recognise a reference system: laying them over the ground may not hold the page up. */
const SAMPLE = 200;
/** Texts of a row that may be its name: the first ones, and none longer than names are. */
const MOST_NAMES = 6;
const LONGEST_NAME = 40;

/** What a table is, and under which reference systems its places make sense. */
export function previewTable(table: RawTable): ImportPreview {
  const { format, encoding, parts, rows, columns, placeColumns, declared } = table;
  const code = declared?.kind === 'known' ? declared.code : null;
  const sample = sampleOf(table);
  return {
    format,
    encoding,
    rows: rows.length,
    parts,
    columns,
    placeColumns,
    declared: code ?? (declared?.kind === 'unknown' ? declared.name : null),
    fits: suggestSystems(sample.map(({ position }) => position), code),
    sample,
  };
}

/** Rows from all over the file, for its beginning may be odd. */
function sampleOf({ rows }: RawTable): readonly SampleRow[] {
  const placed = rows.filter(({ geometry }) => typeof geometry === 'object' && geometry !== null);
  const step = Math.max(1, Math.ceil(placed.length / SAMPLE));
  return placed.flatMap((row, index) => {
    const position = index % step === 0 ? firstPosition((row.geometry as { readonly coordinates?: unknown }).coordinates) : null;
    return position === null ? [] : [{ position, names: namesOf(row) }];
  });
}

const namesOf = ({ properties }: RawRow): readonly string[] =>
  Object.values(properties)
    .filter((value) => typeof value === 'string')
    .filter(({ length }) => length > 0 && length <= LONGEST_NAME)
    .slice(0, MOST_NAMES);
