import type { Geometry } from '../../../domain/geometry.ts';
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/index-native.js';
import type { ReferenceSystem } from '../../../geo/crs/reference-systems.ts';
import type { GdalEngine } from '../../gdal/gdal-engine.ts';
import { csv } from '../csv-text.ts';
import type { ExportSheet, ExportTable } from '../export-table.ts';
import { gdalInput, INPUT_NAME, INPUT_OPTIONS, inSystem } from './gdal-input.ts';
import { shortNames } from './short-names.ts';

/** A shapefile holds one kind of shape. */
const KINDS = [
  { file: 'points', is: (type: string) => type.endsWith('Point') },
  { file: 'lines', is: (type: string) => type.endsWith('LineString') },
  { file: 'areas', is: (type: string) => type.endsWith('Polygon') },
] as const;

/** A zip of one shapefile a kind of shape, in UTF-8 with its `.cpg`; long names of columns, statements and what is to be said as CSV beside it. */
export async function writeShapefile(engine: GdalEngine, table: ExportTable, about: ExportSheet, system: ReferenceSystem): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, extendedTimestamp: false });
  const geometries = inSystem(table, system);
  const columns = shortNames(table.columns);
  for (const { file, is } of KINDS) {
    const own = geometries.flatMap((geometry, index) => (geometry && is(geometry.type) ? [{ geometry, row: table.rows[index] ?? [] }] : []));
    if (own.length === 0) continue;
    engine.give([{ name: INPUT_NAME, bytes: gdalInput(columns, own.map(({ row }) => row), own.map(({ geometry }): Geometry => geometry)) }]);
    const written = engine.translate(INPUT_NAME, INPUT_OPTIONS, ['GeoJSON'], `${file}.shp`, ['-f', 'ESRI Shapefile', '-a_srs', system.code, '-lco', 'ENCODING=UTF-8']);
    for (const { name, bytes } of written) await zip.add(name, new Uint8ArrayReader(bytes));
  }
  await zip.add('columns.csv', new TextReader(csv([['dbf', ''], ...table.columns.map((column, index) => [columns[index] ?? '', column])])));
  for (const [index, { columns: heading, rows }] of [...(table.second ? [table.second] : []), about].entries()) await zip.add(index === 0 && table.second ? 'statements.csv' : 'about.csv', new TextReader(csv([heading, ...rows])));
  return zip.close();
}
