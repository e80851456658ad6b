import type { Statement } from '../statement.ts';
import { groupBy } from './group-by.ts';
import { saysTheSame } from './says-the-same.ts';
import { byMoment, type Documents } from './statement-moment.ts';

/** One bar of a comparison; `value` is in the unit of the comparison. */
export interface ComparisonRow {
  readonly statement: Statement;
  readonly value: number;
}

/** Targets, baselines and actuals of one field, unit and scope, which may stand on one axis. */
export interface Comparison {
  readonly field: string;
  readonly scope: string | null;
  /** Unit of values and axis: the stated one where all rows share it, otherwise the normalised one. */
  readonly unit: string | null;
  /** The same unit in SI or plain counts: a value times `factor` is in `base`. */
  readonly base: string | null;
  readonly factor: number;
  /** Oldest first. */
  readonly rows: readonly ComparisonRow[];
  /** Round ends of the axis, zero included. */
  readonly axis: { readonly from: number; readonly to: number };
}

/**
 * What can be drawn as bars: at least two numbers of one field, scope and measure, a target among them.
 * Values of different scopes or measures are never put together, and nothing is summed or divided.
 */
export function comparisons(statements: readonly Statement[], documents: Documents): Comparison[] {
  const numbers = statements.filter(({ value, nature }) => typeof value === 'number' && nature !== 'description');
  const groups = groupBy(numbers, (statement) => [statement.field, statement.scope, measureOf(statement)].join('|'));
  return [...groups.values()].flatMap((group) => comparisonOf(group, documents) ?? []);
}

/** Unit in which statements can be compared. */
const measureOf = ({ normalised, unit }: Statement): string | null => normalised?.unit ?? unit;

function comparisonOf(group: readonly Statement[], documents: Documents): Comparison | null {
  const sorted = [...group].sort(byMoment(documents));
  const distinct = sorted.filter((statement, index) => !sorted.slice(0, index).some((other) => saysTheSame(statement, other)));
  const [first] = distinct;
  if (!first || distinct.length < 2 || !distinct.some(({ nature }) => nature === 'target')) return null;
  const sameUnit = distinct.every(({ unit }) => unit === first.unit);
  const rows = distinct.map((statement) => ({
    statement,
    value: Number(sameUnit ? statement.value : (statement.normalised?.value ?? statement.value)),
  }));
  const values = rows.map(({ value }) => value);
  return {
    field: first.field,
    scope: first.scope ?? null,
    unit: sameUnit ? first.unit : measureOf(first),
    base: measureOf(first),
    factor: sameUnit ? factorOf(distinct) : 1,
    rows,
    axis: { from: 0 - roundUp(-Math.min(0, ...values)), to: roundUp(Math.max(0, ...values)) },
  };
}

/** What one stated unit is in normalised ones; 1 where nothing is normalised. */
function factorOf(statements: readonly Statement[]): number {
  for (const { value, normalised } of statements) {
    if (normalised && typeof value === 'number' && value !== 0) return Number((normalised.value / value).toPrecision(12));
  }
  return 1;
}

const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 10];

/** The next round number at or above a value that is not negative; 0 for 0. */
function roundUp(value: number): number {
  if (value === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = ROUND.find((round) => round * power >= value * (1 - Number.EPSILON)) ?? 10;
  return Number((step * power).toPrecision(12));
}
