import { Pace } from '../../query/pace.ts';
import type { RunOptions } from '../../query/run-query.ts';
import type { Language } from '../../state/app-state.ts';
import type { ResultRow } from './ask-state.ts';
import type { NameSources } from './ask-words.ts';
import { sortInSlices, sortSteps } from './sort-in-slices.ts';
import { cellWords, type ColumnName } from './table-columns.ts';

/** By what a table is ordered. */
export interface RowOrder {
  /** Null for the answer's own order. */
  readonly column: ColumnName | null;
  readonly descending: boolean;
}

type Key = string | number;
/** A frame's worth: this is the page's own thread. */
const SLICE_MS = 16;
/** Rows between two looks at the clock. */
const STEPS = 64;

/**
 * The rows in the order of a column; ties keep the order they came in, unknown stands last in either direction. However many
 * they are, the page goes on: works in slices, tells how far it is, and rejects with the signal's reason where it is aborted.
 * Only different values are compared, names by their sounds; the rows are then put to the places of theirs.
 */
export async function orderedRows(rows: readonly ResultRow[], { column, descending }: RowOrder, names: NameSources, options: RunOptions = {}): Promise<readonly ResultRow[]> {
  if (column === null) return rows;
  const pace = new Pace(options.signal, options.onProgress, SLICE_MS);
  const numberOf = new Map<Key, number>();
  const values: Key[] = [];
  const valueOfRow = new Uint32Array(rows.length);
  // As if all values were different, until that is known: a share told once must not shrink.
  const expected = 3 * rows.length + sortSteps(rows.length);
  for (const [index, row] of rows.entries()) {
    const key = keyOf(column, row, names);
    let number = numberOf.get(key);
    if (number === undefined) {
      number = values.push(key) - 1;
      numberOf.set(key, number);
    }
    valueOfRow[index] = number;
    if (index % STEPS === 0 && pace.isDue) await pace.pause(index, expected);
  }
  const total = 2 * rows.length + values.length + sortSteps(values.length);
  const compare = comparison(values, names.language, descending);
  const sorted = await sortInSlices(values.length, compare, pace, { before: rows.length, total });

  // The rank of each value; different ones can be equal in their sounds.
  const rankOf = new Uint32Array(sorted.length);
  let rank = 0;
  for (const [index, value] of sorted.entries()) {
    if (index > 0 && compare(sorted[index - 1] as number, value) !== 0) rank++;
    rankOf[value] = rank;
    if (index % STEPS === 0 && pace.isDue) await pace.pause(total - rows.length - values.length + index, total);
  }
  // Where the rows of each rank begin, and then go on.
  const next = new Uint32Array(rank + 2);
  for (const value of valueOfRow) {
    const after = (rankOf[value] as number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let index = 1; index < next.length; index++) next[index] = (next[index] as number) + (next[index - 1] as number);
  const ordered = new Array<ResultRow>(rows.length);
  for (const [index, row] of rows.entries()) {
    const of = rankOf[valueOfRow[index] as number] as number;
    const place = next[of] as number;
    ordered[place] = row;
    next[of] = place + 1;
    if (index % STEPS === 0 && pace.isDue) await pace.pause(total - rows.length + index, total);
  }
  return ordered;
}

function keyOf(column: ColumnName, row: ResultRow, names: NameSources): Key {
  if (column === 'verdict') return row.certain ? 0 : 1;
  if (column === 'distance') return row.metres ?? '';
  if (column === 'error') return row.row.geometry === null ? '' : row.row.errorMetres;
  return cellWords(column, row, names);
}

/** How two values compare, by their numbers in the list. */
function comparison(values: readonly Key[], language: Language, descending: boolean): (a: number, b: number) => number {
  const sign = descending ? -1 : 1;
  const unknown = values.indexOf('');
  const known = values.every((value) => typeof value === 'number' || value === '') ? byNumber(values as readonly number[]) : bySound(values.map(String), language);
  return (a, b) => {
    if (a === unknown || b === unknown) return Number(a === unknown) - Number(b === unknown);
    return sign * known(a, b);
  };
}

const byNumber = (values: readonly number[]) => (a: number, b: number): number => (values[a] as number) - (values[b] as number);

function bySound(words: readonly string[], language: Language): (a: number, b: number) => number {
  const { compare } = new Intl.Collator(language === 'zh' ? 'zh-Hans' : 'en', { numeric: true });
  return (a, b) => compare(words[a] as string, words[b] as string);
}
