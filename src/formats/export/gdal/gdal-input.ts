import type { Geometry, Position } from '../../../domain/geometry.ts';
import type { OwnValue } from '../../../domain/layers/own-layer.ts';
import type { ReferenceSystem } from '../../../geo/crs/reference-systems.ts';
import { mapPositions } from '../../map-positions.ts';
import type { ExportSheet, ExportTable } from '../export-table.ts';

/** Dates stay the text they are; the numbers of another system are not taken for degrees. */
export const INPUT_OPTIONS: readonly string[] = ['DATE_AS_STRING=YES'];
export const INPUT_NAME = 'in.geojson';

/** GeoJSON as GDAL takes it in: in the target's reference system, whatever RFC 7946 says. */
export function gdalInput(columns: readonly string[], rows: readonly (readonly OwnValue[])[], geometries: readonly (Geometry | null)[]): Uint8Array {
  const features = rows.map((row, index) => ({ type: 'Feature', geometry: geometries[index] ?? null, properties: Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])) }));
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}

/** The rows of a sheet without places. */
export const sheetInput = ({ columns, rows }: ExportSheet): Uint8Array => gdalInput(distinctNames(columns), rows, []);

/** Geometries in another reference system. */
export function inSystem({ geometries }: ExportTable, { fromWgs84 }: ReferenceSystem): readonly (Geometry | null)[] {
  const convert = (position: Position): Position => fromWgs84(position);
  return geometries.map((geometry) => geometry && ({ ...geometry, coordinates: mapPositions(geometry.coordinates, convert) } as Geometry));
}

/** Names that differ by more than the size of their letters, which databases do not tell apart; none is one of these. */
export function distinctNames(columns: readonly string[], taken: readonly string[] = []): readonly string[] {
  const seen = new Set(taken);
  return columns.map((column, index) => {
    const name = column.trim() || `column ${index + 1}`;
    let unique = name;
    for (let number = 2; seen.has(unique.toLowerCase()); number++) unique = `${name} ${number}`;
    seen.add(unique.toLowerCase());
    return unique;
  });
}
