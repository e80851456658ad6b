import type { Geometry, Position } from '../domain/geometry.ts';
import { failed, type Outcome } from '../domain/layers/import-failure.ts';
import { type ImportReport, MOST_NOTES, type RowCode, type RowNote } from '../domain/layers/import-report.ts';
import type { LayerFacts, OwnFeature } from '../domain/layers/own-layer.ts';
import { checkGeometry } from '../geo/check/check-geometry.ts';
import { isPlainlySound } from '../geo/check/is-plainly-sound.ts';
import { repairGeometry } from '../geo/check/repair-geometry.ts';
import { boundsOf } from '../geo/index/bounds.ts';
import { systemOf } from '../geo/crs/reference-systems.ts';
import { isInQingdao } from '../geo/crs/suggest-systems.ts';
import { type OnProgress, type RawRow, type RawTable, ROWS_A_STEP } from './format.ts';
import { firstPosition, mapPositions } from './map-positions.ts';

/** The reference system a person chose for a file. */
export interface SystemChoice {
  readonly system: string;
  readonly axesSwapped: boolean;
}

/** Rows in WGS 84, and what became of each. */
export interface PlacedTable {
  readonly features: readonly OwnFeature[];
  readonly facts: LayerFacts;
  readonly report: ImportReport;
}

/** Converts, checks and mends every row; one bad row never costs the others. Fails where no row can be taken. */
export function placeTable({ rows, columns }: RawTable, { system, axesSwapped }: SystemChoice, onProgress: OnProgress = () => undefined): Outcome<PlacedTable> {
  const reference = systemOf(system);
  if (!reference) return failed('system-refused', { system });
  // Nothing is to be done where the file's numbers are degrees of WGS 84 or CGCS2000 already.
  const convert = reference.kind === 'geographic' && !axesSwapped ? null : (position: Position): Position => reference.toWgs84(axesSwapped ? [position[1], position[0]] : position);
  const features: OwnFeature[] = [];
  const notes: RowNote[] = [];
  let repaired = 0;
  for (const [index, row] of rows.entries()) {
    const placed = placeRow(row, convert);
    if ('refusal' in placed) notes.push({ row: row.row, kind: 'refused', code: placed.refusal });
    else {
      features.push({ id: row.row, geometry: placed.geometry, properties: row.properties });
      if (placed.repairs.length > 0) repaired++;
      for (const code of placed.repairs) notes.push({ row: row.row, kind: 'repaired', code });
    }
    if (index % ROWS_A_STEP === 0) onProgress(index / rows.length);
  }
  const refused = rows.length - features.length;
  const [first] = notes;
  if (features.length === 0) return failed('nothing-accepted', { rows: rows.length, code: first?.code ?? 'empty' });
  // What was lost is told before what was mended.
  const sorted = [...notes.filter(({ kind }) => kind === 'refused'), ...notes.filter(({ kind }) => kind === 'repaired')];
  const places = features.flatMap(({ geometry }) => geometry ?? []);
  return {
    ok: true,
    value: {
      features,
      facts: factsOf(columns, features.length, places),
      report: {
        rows: rows.length,
        accepted: features.length,
        repaired,
        refused,
        unplaced: features.length - places.length,
        outside: places.filter((geometry) => !isInQingdao(firstPosition(geometry.coordinates) ?? [0, 0])).length,
        notes: sorted.slice(0, MOST_NOTES),
        moreNotes: Math.max(0, sorted.length - MOST_NOTES),
      },
    },
  };
}

type PlacedRow = { readonly geometry: Geometry | null; readonly repairs: readonly RowCode[] } | { readonly refusal: RowCode };

function placeRow({ geometry, refusal, repairs }: RawRow, convert: ((position: Position) => Position) | null): PlacedRow {
  if (refusal !== null) return { refusal };
  if (geometry === null || geometry === undefined) return { geometry: null, repairs };
  const input = convert && typeof geometry === 'object' && 'coordinates' in geometry ? { ...geometry, coordinates: mapPositions(geometry.coordinates, convert) } : geometry;
  if (isPlainlySound(input)) return { geometry: { type: input.type, coordinates: input.coordinates } as Geometry, repairs };
  const check = checkGeometry(input);
  if (check.ok) return { geometry: check.geometry, repairs: [...repairs, ...check.issues.flatMap(({ repair }) => repair ?? [])] };
  const mended = repairGeometry(input);
  if (mended.ok) return { geometry: mended.geometry, repairs: [...repairs, ...mended.repairs] };
  const reason = mended.issues.find(({ severity }) => severity === 'error')?.code ?? 'not-a-geometry';
  return { refusal: reason === 'has-height' || reason === 'duplicate-vertices' ? 'not-a-geometry' : reason };
}

function factsOf(columns: readonly string[], count: number, places: readonly Geometry[]): LayerFacts {
  const of = (word: string): number => places.filter(({ type }) => type.endsWith(word)).length;
  let bounds: [number, number, number, number] | null = null;
  for (const geometry of places) {
    const [west, south, east, north] = boundsOf(geometry);
    bounds = bounds ? [Math.min(bounds[0], west), Math.min(bounds[1], south), Math.max(bounds[2], east), Math.max(bounds[3], north)] : [west, south, east, north];
  }
  return { columns, count, points: of('Point'), lines: of('LineString'), areas: of('Polygon'), bounds };
}
