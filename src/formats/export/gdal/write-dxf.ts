import type { ReferenceSystem } from '../../../geo/crs/reference-systems.ts';
import type { GdalEngine } from '../../gdal/gdal-engine.ts';
import type { ExportTable } from '../export-table.ts';
import { gdalInput, INPUT_NAME, INPUT_OPTIONS, inSystem } from './gdal-input.ts';
import { writtenBy } from './written-by.ts';

const TARGET = 'out.dxf';

/** Outlines for CAD, each on the layer of its kind. DXF has no columns: names and values stay behind, which the desk says. */
export function writeDxf(engine: GdalEngine, table: ExportTable, system: ReferenceSystem): Uint8Array<ArrayBuffer> {
  const geometries = inSystem(table, system).filter((geometry) => geometry !== null);
  engine.give([{ name: INPUT_NAME, bytes: gdalInput(['Layer'], geometries.map(({ type }) => [type.replace('Multi', '')]), geometries) }]);
  engine.translate(INPUT_NAME, INPUT_OPTIONS, ['GeoJSON'], TARGET, ['-f', 'DXF', '-explodecollections']);
  return writtenBy(engine, TARGET);
}
