import { failed, type Outcome } from '../domain/layers/import-failure.ts';
import { MOST_COLUMNS, MOST_FEATURES } from '../domain/layers/import-limits.ts';
import type { RowCode } from '../domain/layers/import-report.ts';
import { cleanProperties } from './clean-properties.ts';
import { type OnProgress, type RawRow, type RawTable, ROWS_A_STEP } from './format.ts';

/** A feature as a format gives it, one after the other. */
export interface GivenFeature {
  readonly geometry: unknown;
  readonly properties: Iterable<readonly [string, unknown]>;
  /** Why it is no row; null where its place decides. */
  readonly refusal: RowCode | null;
}

/** Makes a table of features; refuses more rows or columns than can be shown. `expected` is for the progress alone. */
export function collectRows(facts: Omit<RawTable, 'rows' | 'columns' | 'placeColumns'>, features: Iterable<GivenFeature>, expected: number, onProgress: OnProgress): Outcome<RawTable> {
  const columns = new Set<string>();
  const rows: RawRow[] = [];
  for (const { geometry, properties: given, refusal } of features) {
    if (rows.length === MOST_FEATURES) return failed('too-many-features', { count: Math.max(expected, MOST_FEATURES + 1), most: MOST_FEATURES });
    const { properties, repairs } = cleanProperties(given);
    for (const key of Object.keys(properties)) columns.add(key);
    if (columns.size > MOST_COLUMNS) return failed('too-many-columns', { most: MOST_COLUMNS });
    rows.push({ row: rows.length + 1, geometry, properties, repairs, refusal });
    if (rows.length % ROWS_A_STEP === 0) onProgress(Math.min(1, 0.5 + (0.5 * rows.length) / Math.max(1, expected)));
  }
  if (rows.length === 0) return failed('no-features');
  return { ok: true, value: { ...facts, columns: [...columns], placeColumns: [], rows } };
}
