import type { LayerRow } from '../../query/layer.ts';
import { compareIds, writeQueryLink } from '../../query/query-link.ts';
import type { Query } from '../../query/query.ts';
import type { QueryAnswer } from '../../query/run-query.ts';
import type { AskLayers } from '../../services/ask/ask-engine.ts';
import type { AskResult, Comparison } from './ask-state.ts';

/** An answer of the engine, which speaks in numbers of rows, with its records. */
export function resultOf(query: Query, { rows, verdicts, metres, counts, note }: QueryAnswer, layers: AskLayers): AskResult {
  const data = layers.get(query.target)?.rows ?? [];
  const found = [...rows].flatMap((number, i) => {
    const row = data[number];
    return row ? [{ id: row.id, row, certain: verdicts[i] === 2, metres: metres[i] ?? null }] : [];
  });
  const leftOut = note.leftOut.flatMap((each) => [...each.rows]).flatMap((number) => data[number] ?? []);
  return { query, rows: found, counts, note, leftOut };
}

/** An answered question as links and kept questions write it. */
export function linkOf({ query, rows, counts, note }: AskResult): string {
  const version = note.dataVersions.find(({ layer }) => layer === query.target)?.version ?? '';
  return writeQueryLink({ query, version, counts, ids: rows.map(({ id }) => id) });
}

/** Two answers on one layer against each other. */
export function comparisonOf(names: readonly [string, string], first: AskResult, second: AskResult): Comparison {
  const { onlyThen, onlyNow, both } = compareIds(first.rows.map(({ id }) => id), second.rows.map(({ id }) => id));
  const rows = new Map([...first.rows, ...second.rows].map(({ id, row }) => [id, row]));
  const named = (ids: readonly string[]): readonly LayerRow[] => ids.flatMap((id) => rows.get(id) ?? []);
  return { target: first.query.target, names, onlyFirst: named(onlyThen), onlySecond: named(onlyNow), both: named(both) };
}
