import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/index-native.js';
import { csv } from './csv-text.ts';
import type { ExportSheet } from './export-table.ts';

/** A zip of one CSV file a table, and a text that says what they are. */
export async function writeCsvArchive(sheets: readonly ExportSheet[]): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, extendedTimestamp: false });
  for (const [index, { name, columns, rows }] of sheets.entries()) await zip.add(`${index + 1}-${name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.csv`, new TextReader(csv([columns, ...rows])));
  return zip.close();
}
