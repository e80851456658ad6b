/** What was mended in a row, or what stands against it. */
export type RowCode =
  /** Mended. */
  | 'drop-height'
  | 'drop-duplicates'
  | 'close-ring'
  | 'split-at-crossings'
  | 'characters-removed'
  | 'key-removed'
  | 'cells-missing'
  /** Refused. */
  | 'not-a-feature'
  | 'not-json'
  /** A link to data elsewhere: never followed. */
  | 'network-link'
  | 'cells-too-many'
  | 'not-a-position'
  | 'half-a-position'
  | 'not-wkt'
  | 'not-a-geometry'
  | 'unsupported-type'
  | 'empty'
  | 'not-a-number'
  | 'out-of-range'
  | 'too-many-vertices'
  | 'too-few-vertices'
  | 'unclosed-ring'
  | 'crosses-antimeridian'
  | 'zero-area'
  | 'self-crossing';

/** One thing to tell about one row. */
export interface RowNote {
  /** Counted from 1; in a table the heading is not counted. */
  readonly row: number;
  readonly kind: 'repaired' | 'refused';
  readonly code: RowCode;
}

/** What became of the rows of a file; `accepted` holds the repaired ones. */
export interface ImportReport {
  readonly rows: number;
  readonly accepted: number;
  readonly repaired: number;
  readonly refused: number;
  /** Accepted rows that give no place. */
  readonly unplaced: number;
  /** Accepted rows whose place is outside of Qingdao. */
  readonly outside: number;
  /** The first notes; `moreNotes` were not kept. */
  readonly notes: readonly RowNote[];
  readonly moreNotes: number;
}

/** Notes that are kept with a layer. */
export const MOST_NOTES = 500;
