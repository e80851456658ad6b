import type { Geometry } from '../../domain/geometry.ts';
import type { OwnValue } from '../../domain/layers/own-layer.ts';

/** A table with a heading. */
export interface ExportSheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly OwnValue[])[];
}

/** What is taken away: rows with their places in WGS 84, a second table that belongs to them, and what has to be said about them. */
export interface ExportTable extends ExportSheet {
  readonly geometries: readonly (Geometry | null)[];
  /** Number of the column that names a row. */
  readonly nameColumn: number;
  /** Statements of the rows, one each; null where there are none. */
  readonly second: ExportSheet | null;
  /** Title, filter in words, version, sources, licence, as label and text. */
  readonly about: readonly (readonly [string, string])[];
}

/** Titles of the columns that hold places. */
export interface PlaceTitles {
  readonly x: string;
  readonly y: string;
}
