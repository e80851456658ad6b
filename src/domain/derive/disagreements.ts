import type { Stage, Statement } from '../statement.ts';
import { lastDay } from './last-day.ts';
import { possibleValues } from './possible-values.ts';
import { type Documents, publicationDate, statedMoment, statementMoment } from './statement-moment.ts';

/**
 * What may explain a disagreement: `period`: the periods overlap without being the same; `revision`: the later document
 * may have corrected a plan or a count; `moment`: both speak of one year or month, but perhaps of different days in it;
 * `not-stated`: nothing explains it.
 */
export type DisagreementReason = 'period' | 'revision' | 'moment' | 'not-stated';

/** Two statements that cannot both hold, the earlier published one first. */
export interface Disagreement {
  readonly field: string;
  readonly scope: string | null;
  readonly statements: readonly [Statement, Statement];
  readonly reason: DisagreementReason;
}

/**
 * Pairs of statements of one record with the same field, scope and nature that speak of the same time, or of periods of
 * about the same years, and exclude each other. A `≥` and an exact number may agree; a value of another date or period
 * is no contradiction, nor are texts that differ.
 * Repetitions of either side are not listed again.
 */
export function disagreements(statements: readonly Statement[], documents: Documents): Disagreement[] {
  const found: Disagreement[] = [];
  const seen = new Set<string>();
  statements.forEach((one, index) => {
    for (const other of statements.slice(index + 1)) {
      if (one.field !== other.field || one.scope !== other.scope || one.nature !== other.nature) continue;
      if (!sameTime(one, other) || agree(one, other)) continue;
      const pair = inOrderOfPublication(one, other, documents);
      const key = [one.field, one.scope, one.nature, ...[valueKey(one), valueKey(other)].sort()].join('|');
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ field: one.field, scope: one.scope ?? null, statements: pair, reason: reasonOf(pair, documents) });
    }
  });
  return found;
}

const valueKey = (statement: Statement): string => `${statement.qualifier} ${statement.normalised?.value ?? statement.value}`;

/**
 * Periods of which each covers at least half of the other, or moments of which one contains the other.
 * A sum over a period is no value at a moment, unless it is the same year or month.
 */
function sameTime(a: Statement, b: Statement): boolean {
  if (a.asOf !== undefined && b.asOf !== undefined) return a.asOf.startsWith(b.asOf) || b.asOf.startsWith(a.asOf);
  const [left, right] = [days(a), days(b)];
  if (a.period && b.period) {
    const common = Math.min(left.to, right.to) - Math.max(left.from, right.from);
    return common * 2 >= Math.max(left.to - left.from, right.to - right.from);
  }
  return left.from === right.from && left.to === right.to;
}

/** First and last day of a statement's time, counted roughly: years of twelve months of 31 days. */
function days(statement: Statement): { readonly from: number; readonly to: number } {
  const { from, to } = statedMoment(statement);
  const count = (date: string): number => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return (year * 12 + month) * 31 + day;
  };
  return { from: count(from + '-01-01'.slice(from.length - 4)), to: count(lastDay(to)) };
}

function agree(a: Statement, b: Statement): boolean {
  if (a.field === 'stage') return a.document === b.document || !(isShort(a) && isShort(b)) || !excludeEachOther(a, b);
  const [left, right] = [possibleValues(a), possibleValues(b)];
  if (left && right) {
    const comparable = (a.normalised?.unit ?? a.unit) === (b.normalised?.unit ?? b.unit);
    return !comparable || (left.low <= right.high && right.low <= left.high);
  }
  if (isDate(a.value) && isDate(b.value)) return a.value.startsWith(b.value) || b.value.startsWith(a.value);
  return true;
}

const EXCLUDED: Readonly<Partial<Record<Stage, readonly Stage[]>>> = {
  completed: ['planned', 'approved', 'under-construction', 'stalled', 'resumed'],
  stalled: ['under-construction', 'resumed', 'partly-open'],
};

/** Parts of one project may stand at different stages, but what is completed is not under construction. */
function excludeEachOther(a: Statement, b: Statement): boolean {
  const excludes = (one: Statement, other: Statement): boolean => EXCLUDED[one.value as Stage]?.includes(other.value as Stage) ?? false;
  return excludes(a, b) || excludes(b, a);
}

/** A project may pass through several stages in a year, hardly in a month. */
function isShort(statement: Statement): boolean {
  const { from, to } = statedMoment(statement);
  return from.slice(0, 7) === to.slice(0, 7) && from.length >= 7;
}

const isDate = (value: Statement['value']): value is string => typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(value);

function inOrderOfPublication(a: Statement, b: Statement, documents: Documents): [Statement, Statement] {
  return lastDay(publicationDate(a, documents)) <= lastDay(publicationDate(b, documents)) ? [a, b] : [b, a];
}

function reasonOf([a, b]: readonly [Statement, Statement], documents: Documents): DisagreementReason {
  const [one, other] = [days(a), days(b)];
  if (a.period && b.period && (one.from !== other.from || one.to !== other.to)) return 'period';
  if (publicationDate(a, documents) !== publicationDate(b, documents)) return 'revision';
  const [left, right] = [statementMoment(a, documents), statementMoment(b, documents)];
  return left.from !== right.from || left.to !== right.to ? 'moment' : 'not-stated';
}
