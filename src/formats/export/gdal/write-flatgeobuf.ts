import type { ReferenceSystem } from '../../../geo/crs/reference-systems.ts';
import type { GdalEngine } from '../../gdal/gdal-engine.ts';
import type { ExportTable } from '../export-table.ts';
import { distinctNames, gdalInput, INPUT_NAME, INPUT_OPTIONS, inSystem } from './gdal-input.ts';
import { writtenBy } from './written-by.ts';

const TARGET = 'out.fgb';

/** A FlatGeobuf with its spatial index; what is to be said stands in its description. Rows without a place are left out, which the index cannot hold. */
export function writeFlatGeobuf(engine: GdalEngine, table: ExportTable, system: ReferenceSystem): Uint8Array<ArrayBuffer> {
  const geometries = inSystem(table, system);
  const placed = geometries.flatMap((geometry, index) => (geometry ? [index] : []));
  engine.give([{ name: INPUT_NAME, bytes: gdalInput(distinctNames(table.columns), placed.map((index) => table.rows[index] ?? []), placed.map((index) => geometries[index] ?? null)) }]);
  const description = table.about.map(([label, text]) => `${label}: ${text}`).join('\n');
  engine.translate(INPUT_NAME, INPUT_OPTIONS, ['GeoJSON'], TARGET, ['-f', 'FlatGeobuf', '-nln', table.name, '-a_srs', system.code, '-lco', `TITLE=${table.name}`, '-lco', `DESCRIPTION=${description}`]);
  return writtenBy(engine, TARGET);
}
