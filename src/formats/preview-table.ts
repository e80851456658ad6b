import type { Position } from '../domain/geometry.ts';
import type { ImportPreview } from '../domain/layers/import-preview.ts';
import { suggestSystems } from '../geo/crs/suggest-systems.ts';
import type { RawTable } from './format.ts';
import { firstPosition } from './map-positions.ts';

/** Positions that are looked at to recognise a reference system. */
const SAMPLE = 500;

/** What a table is, and under which reference systems its places make sense. */
export function previewTable(table: RawTable): ImportPreview {
  const { format, encoding, parts, rows, columns, placeColumns, declared } = table;
  const code = declared?.kind === 'known' ? declared.code : null;
  return { format, encoding, rows: rows.length, parts, columns, placeColumns, declared: code ?? (declared?.kind === 'unknown' ? declared.name : null), fits: suggestSystems(sampleOf(table), code) };
}

/** Positions from all over the file, for its beginning may be odd. */
function sampleOf({ rows }: RawTable): readonly Position[] {
  const placed = rows.filter(({ geometry }) => typeof geometry === 'object' && geometry !== null);
  const step = Math.max(1, Math.floor(placed.length / SAMPLE));
  return placed.filter((_, index) => index % step === 0).map(({ geometry }) => firstPosition((geometry as { readonly coordinates?: unknown }).coordinates)).filter((position) => position !== null);
}
