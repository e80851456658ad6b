import type { ReferenceSystem } from '../../geo/crs/reference-systems.ts';
import type { GdalEngine } from '../gdal/gdal-engine.ts';
import { csv } from './csv-text.ts';
import type { ExportSheet, ExportTable, PlaceTitles } from './export-table.ts';
import { writeDxf } from './gdal/write-dxf.ts';
import { writeFlatGeobuf } from './gdal/write-flatgeobuf.ts';
import { writeGeoPackage } from './gdal/write-geopackage.ts';
import { writeShapefile } from './gdal/write-shapefile.ts';
import { withPlaces } from './place-columns.ts';
import { writeCsvArchive } from './write-csv-archive.ts';
import { writeGeoJson } from './write-geojson.ts';
import { writeGpx } from './write-gpx.ts';
import { writeKml } from './write-kml.ts';
import { writeXlsx } from './write-xlsx.ts';

/** Formats that are written, in the order they are offered. */
export const exportFormats = ['geojson', 'xlsx', 'csv', 'csv-zip', 'kml', 'gpx', 'geopackage', 'shapefile', 'flatgeobuf', 'dxf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const TABLES: readonly ExportFormat[] = ['xlsx', 'csv', 'csv-zip'];
const BY_GDAL: readonly ExportFormat[] = ['geopackage', 'shapefile', 'flatgeobuf', 'dxf'];

/** Whether a format is written by GDAL, which has to be loaded for it. */
export const needsGdal = (format: ExportFormat): boolean => BY_GDAL.includes(format);

/** Whether the places of a format can be in a reference system: tables take any, GDAL those of the register, the others are WGS 84 by their standard. */
export const takesSystem = (format: ExportFormat, code: string): boolean => TABLES.includes(format) || (BY_GDAL.includes(format) && code.startsWith('EPSG:')) || code === 'EPSG:4326';

/** A file ready to be saved. */
export interface WrittenFile {
  readonly extension: string;
  readonly type: string;
  readonly content: Blob;
}

/** Titles of columns and tables that the written file has on top of its own. */
export interface FileTitles extends PlaceTitles {
  readonly about: ExportSheet['name'];
}

/** Writes a table; `gdal` starts GDAL for the formats that need it. */
export async function writeTable(table: ExportTable, format: ExportFormat, system: ReferenceSystem, titles: FileTitles, gdal: (() => Promise<GdalEngine>) | null = null): Promise<WrittenFile> {
  const main = (): ExportSheet => withPlaces(table, system, titles);
  const about: ExportSheet = { name: titles.about, columns: [titles.about, ''], rows: table.about };
  const sheets = (): readonly ExportSheet[] => [main(), ...(table.second ? [table.second] : []), about];
  const engine = async (): Promise<GdalEngine> => {
    if (!gdal) throw new Error(`${format} is written by GDAL, which was not given`);
    return gdal();
  };
  const file = (extension: string, type: string, content: BlobPart): WrittenFile => ({ extension, type, content: new Blob([content], { type }) });
  const text = (extension: string, type: string, content: string): WrittenFile => file(extension, type, content);
  switch (format) {
    case 'geojson':
      return text('geojson', 'application/geo+json', writeGeoJson(table));
    case 'csv': {
      const { columns, rows } = main();
      return text('csv', 'text/csv;charset=utf-8', csv([columns, ...rows]));
    }
    case 'csv-zip':
      return { extension: 'zip', type: 'application/zip', content: await writeCsvArchive(sheets()) };
    case 'xlsx':
      return { extension: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: await writeXlsx(sheets()) };
    case 'kml':
      return text('kml', 'application/vnd.google-earth.kml+xml', writeKml(table));
    case 'gpx':
      return text('gpx', 'application/gpx+xml', writeGpx(table));
    case 'geopackage':
      return file('gpkg', 'application/geopackage+sqlite3', writeGeoPackage(await engine(), table, about, system));
    case 'shapefile':
      return { extension: 'zip', type: 'application/zip', content: await writeShapefile(await engine(), table, about, system) };
    case 'flatgeobuf':
      return file('fgb', 'application/octet-stream', writeFlatGeobuf(await engine(), table, system));
    case 'dxf':
      return file('dxf', 'image/vnd.dxf', writeDxf(await engine(), table, system));
  }
}
