import type { Nature, Statement } from '../statement.ts';
import { type Figure, newestFigures } from './newest-figures.ts';
import { possibleValues } from './possible-values.ts';
import type { Documents } from './statement-moment.ts';

/**
 * What a row of a comparison shows: `same` values, `different` ones, a gap where a document is silent about one of them
 * (`missing`), or values that cannot be held against each other (`apart`): texts, other units, other times.
 */
export type Difference = 'same' | 'different' | 'missing' | 'apart';

/** What is known last of one field, scope and nature, subject by subject. */
export interface FigureRow {
  readonly field: string;
  readonly scope: string | null;
  readonly nature: Nature;
  readonly cells: readonly (Figure | null)[];
  readonly difference: Difference;
}

/** Rows for the newest figures of several subjects: numbers and dates first, each in the order of first appearance. */
export function compareFigures(subjects: readonly (readonly Statement[])[], documents: Documents): FigureRow[] {
  const figures = subjects.map((statements) => new Map(newestFigures(statements, documents).map((figure) => [keyOf(figure), figure])));
  const keys = new Set(figures.flatMap((own) => [...own.keys()]));
  const rows = [...keys].flatMap((key): FigureRow[] => {
    const cells = figures.map((own) => own.get(key) ?? null);
    const first = cells.find((cell) => cell !== null);
    return first ? [{ field: first.field, scope: first.scope, nature: first.nature, cells, difference: differenceOf(cells) }] : [];
  });
  return [...rows.filter((row) => !isText(row)), ...rows.filter(isText)];
}

const keyOf = ({ field, scope, nature }: Figure): string => [field, scope, nature].join('|');
const isText = ({ cells }: FigureRow): boolean => cells.every((cell) => cell === null || (typeof cell.newest[0].value === 'string' && !/^\d{4}(-\d{2}){0,2}$/.test(cell.newest[0].value)));

function differenceOf(cells: readonly (Figure | null)[]): Difference {
  const found = cells.filter((cell) => cell !== null).map(({ newest }) => newest[0]);
  if (found.length < cells.length) return 'missing';
  const [first, ...rest] = found;
  if (!first) return 'missing';
  if (!rest.every((other) => comparable(first, other))) return 'apart';
  return rest.every((other) => agree(first, other)) ? 'same' : 'different';
}

const timeOf = ({ asOf, period }: Statement): string => asOf ?? `${period?.from}/${period?.to}`;

/** Only numbers of one unit, and dates, for the same time, can be held against each other. */
function comparable(a: Statement, b: Statement): boolean {
  if (typeof a.value !== typeof b.value) return false;
  if (typeof a.value === 'string') return [a, b].every(({ value }) => /^\d{4}/.test(String(value)));
  return (a.normalised?.unit ?? a.unit) === (b.normalised?.unit ?? b.unit) && timeOf(a) === timeOf(b);
}

function agree(a: Statement, b: Statement): boolean {
  const [left, right] = [possibleValues(a), possibleValues(b)];
  if (left && right) return a.qualifier === b.qualifier && left.low <= right.high && right.low <= left.high;
  return a.value === b.value;
}
