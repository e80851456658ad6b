import type { ReferenceSystem } from '../../geo/crs/reference-systems.ts';
import { csv } from './csv-text.ts';
import type { ExportSheet, ExportTable, PlaceTitles } from './export-table.ts';
import { withPlaces } from './place-columns.ts';
import { writeCsvArchive } from './write-csv-archive.ts';
import { writeGeoJson } from './write-geojson.ts';
import { writeGpx } from './write-gpx.ts';
import { writeKml } from './write-kml.ts';
import { writeXlsx } from './write-xlsx.ts';

/** Formats that are written, in the order they are offered. */
export const exportFormats = ['geojson', 'xlsx', 'csv', 'csv-zip', 'kml', 'gpx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Formats whose places can be in another reference system; the others are WGS 84 by their standard. */
export const takesAnySystem = (format: ExportFormat): boolean => format === 'xlsx' || format === 'csv' || format === 'csv-zip';

/** A file ready to be saved. */
export interface WrittenFile {
  readonly extension: string;
  readonly type: string;
  readonly content: Blob;
}

/** Writes a table. `aboutTitles` head the two columns of what has to be said about it. */
export async function writeTable(table: ExportTable, format: ExportFormat, system: ReferenceSystem, titles: PlaceTitles & { readonly about: ExportSheet['name'] }): Promise<WrittenFile> {
  const main = (): ExportSheet => withPlaces(table, system, titles);
  const sheets = (): readonly ExportSheet[] => [main(), ...(table.second ? [table.second] : []), { name: titles.about, columns: [titles.about, ''], rows: table.about }];
  const text = (extension: string, type: string, content: string): WrittenFile => ({ extension, type, content: new Blob([content], { type }) });
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
  }
}
