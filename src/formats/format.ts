import type { FormatName } from '../domain/layers/format-name.ts';
import type { Outcome } from '../domain/layers/import-failure.ts';
import type { FileParts, PartChoice } from '../domain/layers/import-preview.ts';
import type { RowCode } from '../domain/layers/import-report.ts';
import type { OwnValue } from '../domain/layers/own-layer.ts';
import type { DeclaredSystem } from '../geo/crs/declared-system.ts';
import type { GdalEngine } from './gdal/gdal-engine.ts';

/** A row as the file has it: its place unchecked and in the file's own reference system. */
export interface RawRow {
  readonly row: number;
  /** What stands for a GeoJSON geometry; null where the row gives no place. */
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, OwnValue>>;
  readonly repairs: readonly RowCode[];
  /** Why the row cannot be taken; null where its place decides. */
  readonly refusal: RowCode | null;
}

/** A file read, whatever its format. */
export interface RawTable {
  readonly format: FormatName;
  readonly encoding: string | null;
  /** Null where the file is one table. */
  readonly parts: FileParts | null;
  readonly columns: readonly string[];
  readonly placeColumns: readonly string[];
  readonly rows: readonly RawRow[];
  readonly declared: DeclaredSystem | null;
}

/** Told while a file is read: the part that is done, 0 to 1. */
export type OnProgress = (share: number) => void;

/** A file as it was given. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a file is read. */
export interface ReadSetting extends PartChoice {
  readonly onProgress: OnProgress;
  /** GDAL, started when it is asked for; null where nobody has allowed it to be loaded. Rejects where it does not arrive. */
  readonly gdal: (() => Promise<GdalEngine>) | null;
}

/** One format: what it recognises and how it reads. Unusable files are values with a reason. */
export interface Format {
  readonly recognises: (file: GivenFile) => boolean;
  readonly read: (file: GivenFile, setting: ReadSetting) => Outcome<RawTable> | Promise<Outcome<RawTable>>;
}

/** Rows between two words about progress. */
export const ROWS_A_STEP = 2_000;
