import type { ReferenceSystem } from '../../../geo/crs/reference-systems.ts';
import type { GdalEngine } from '../../gdal/gdal-engine.ts';
import type { ExportSheet, ExportTable } from '../export-table.ts';
import { distinctNames, gdalInput, INPUT_NAME, INPUT_OPTIONS, inSystem, sheetInput } from './gdal-input.ts';
import { writtenBy } from './written-by.ts';

const TARGET = 'out.gpkg';

/** A GeoPackage: the rows as a layer, their statements and what is to be said as tables beside it. */
export function writeGeoPackage(engine: GdalEngine, table: ExportTable, about: ExportSheet, system: ReferenceSystem): Uint8Array<ArrayBuffer> {
  const columns = distinctNames(table.columns, ['fid', 'geom']);
  engine.give([{ name: INPUT_NAME, bytes: gdalInput(columns, table.rows, inSystem(table, system)) }]);
  const write = (name: string, options: readonly string[]): void => {
    engine.translate(INPUT_NAME, INPUT_OPTIONS, ['GeoJSON'], TARGET, ['-f', 'GPKG', '-nln', name, ...options]);
  };
  const names = distinctNames([table.name, ...(table.second ? [table.second.name] : []), about.name]);
  write(names[0] ?? table.name, ['-a_srs', system.code, '-lco', 'FID=fid', '-lco', 'GEOMETRY_NAME=geom']);
  for (const [index, sheet] of [...(table.second ? [table.second] : []), about].entries()) {
    engine.replace(INPUT_NAME, sheetInput(sheet));
    write(names[index + 1] ?? sheet.name, ['-update', '-nlt', 'NONE', '-lco', 'FID=fid']);
  }
  return writtenBy(engine, TARGET);
}
