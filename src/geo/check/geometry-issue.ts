/** Ways to mend a geometry, named so that a person can be told what would be or was done. */
export const geometryRepairs = ['drop-height', 'drop-duplicates', 'close-ring', 'split-at-crossings'] as const;
export type GeometryRepair = (typeof geometryRepairs)[number];

/** What can be wrong with a geometry that comes from outside. */
export type GeometryProblem =
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
  | 'self-crossing'
  | 'has-height'
  | 'duplicate-vertices';

/** One thing wrong; `warning` does not stop the geometry from being used, the repair is done on the way in. */
export interface GeometryIssue {
  readonly code: GeometryProblem;
  readonly severity: 'error' | 'warning';
  /** Place in the input, as `coordinates[0][12]`. */
  readonly where: string;
  /** Figures for the message: the offending value, count or limit. */
  readonly values: Readonly<Record<string, number | string>>;
  /** What would mend it; null where only the author can. */
  readonly repair: GeometryRepair | null;
}
