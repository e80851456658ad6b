import type { Nature, Statement } from '../statement.ts';
import { groupBy } from './group-by.ts';
import { lastDay } from './last-day.ts';
import { saysTheSame } from './says-the-same.ts';
import { byMoment, type Documents, statementMoment } from './statement-moment.ts';

/** What is known last of one field in one scope and nature. */
export interface Figure {
  readonly field: string;
  readonly scope: string | null;
  readonly nature: Nature;
  /** The newest statements: one, or several where different values hold for times that end on the same day. */
  readonly newest: readonly [Statement, ...Statement[]];
  /** All others, newest first; repetitions of the newest by other documents among them. */
  readonly earlier: readonly Statement[];
}

/**
 * The newest figure per field, scope and nature, in the order in which their first statements stand.
 * A target never replaces an actual, nor one scope another. Stages are not figures.
 */
export function newestFigures(statements: readonly Statement[], documents: Documents): Figure[] {
  const figures = statements.filter(({ field }) => field !== 'stage');
  const groups = groupBy(figures, ({ field, scope, nature }) => [field, scope, nature].join('|'));
  return [...groups.values()].flatMap((group) => figureOf(group, documents) ?? []);
}

function figureOf(group: readonly Statement[], documents: Documents): Figure | null {
  const [first, ...rest] = [...group].sort(byMoment(documents)).reverse();
  if (!first) return null;
  const end = (statement: Statement): string => lastDay(statementMoment(statement, documents).to);
  const newest: [Statement, ...Statement[]] = [first];
  const earlier: Statement[] = [];
  for (const statement of rest) {
    const adds = end(statement) === end(first) && !newest.some((other) => saysTheSame(statement, other));
    (adds ? newest : earlier).push(statement);
  }
  return { field: first.field, scope: first.scope ?? null, nature: first.nature, newest, earlier };
}
