import type { ExportTable } from '../../formats/export/export-table.ts';
import type { ExportFormat, FileTitles, WrittenFile } from '../../formats/export/write-table.ts';
import type { GdalAddresses } from '../../formats/gdal/gdal-addresses.ts';

/** A table to be written. `gdal` is null where the format does without, or nobody has allowed it. */
export interface ExportOrder {
  readonly table: ExportTable;
  readonly format: ExportFormat;
  /** Code of the reference system of its places. */
  readonly system: string;
  readonly titles: FileTitles;
  readonly gdal: GdalAddresses | null;
}

/** `missing`: GDAL did not arrive; `refused`: it did not write the file, with its words; `broken`: our own code failed. */
export type ExportReply = { readonly progress: number } | { readonly file: WrittenFile } | { readonly failed: 'missing' | 'refused' | 'broken'; readonly message: string };
