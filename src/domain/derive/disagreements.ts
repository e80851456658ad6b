import type { Stage, Statement } from '../statement.ts';
import { lastDay } from './last-day.ts';
import { possibleValues } from './possible-values.ts';
import { type Documents, publicationDate, statedMoment, statementMoment } from './statement-moment.ts';

/**
 * What may explain a disagreement: `revision`: the later document may have corrected a plan or a count;
 * `moment`: both speak of one year or month, but perhaps of different days in it; `not-stated`: nothing explains it.
 */
export type DisagreementReason = 'revision' | 'moment' | 'not-stated';

/** Two statements that cannot both hold, the earlier published one first. */
export interface Disagreement {
  readonly field: string;
  readonly scope: string | null;
  readonly statements: readonly [Statement, Statement];
  readonly reason: DisagreementReason;
}

/**
 * Pairs of statements of one record with the same field, scope and nature that speak of the same time and exclude each other.
 * A `≥` and an exact number may agree, values of other dates or periods are no contradiction, nor are texts that differ.
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

/** Same period to the day, or moments of which one contains the other. A sum over a period is no value at a moment. */
function sameTime(a: Statement, b: Statement): boolean {
  const [left, right] = [statedMoment(a), statedMoment(b)];
  if (a.asOf !== undefined && b.asOf !== undefined) return a.asOf.startsWith(b.asOf) || b.asOf.startsWith(a.asOf);
  return firstDay(left.from) === firstDay(right.from) && lastDay(left.to) === lastDay(right.to);
}

const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4);

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
  if (publicationDate(a, documents) !== publicationDate(b, documents)) return 'revision';
  const [left, right] = [statementMoment(a, documents), statementMoment(b, documents)];
  return left.from !== right.from || left.to !== right.to ? 'moment' : 'not-stated';
}
