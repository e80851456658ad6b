import type { Statement } from '../statement.ts';
import { groupBy } from './group-by.ts';
import { byMoment, type Documents, statementMoment } from './statement-moment.ts';
import { lastDay } from './last-day.ts';

/** One point of a project's dated line. */
export interface ProgressStep {
  /** `stage`: a stage was reached or is planned; `date`: a field whose value is a date, such as the start. */
  readonly kind: 'stage' | 'date';
  /** True where it is only planned. */
  readonly planned: boolean;
  /** True for the one step that is the newest reported stage. */
  readonly newest: boolean;
  /** The statements that say it, oldest first; several where documents report the same stage one after the other. */
  readonly statements: readonly [Statement, ...Statement[]];
}

/**
 * Stages and dated milestones from old to new. Reports of one stage with no other between them make one step, plans likewise.
 * `dateFields` are the fields whose value is a date.
 */
export function progress(statements: readonly Statement[], dateFields: ReadonlySet<string>, documents: Documents): ProgressStep[] {
  const dated = statements.filter((statement) =>
    statement.field === 'stage' ? statement.value !== 'unknown' : dateFields.has(statement.field) && typeof statement.value === 'string',
  );
  const when = (statement: Statement): string =>
    lastDay(statement.field === 'stage' ? statementMoment(statement, documents).to : String(statement.value));
  const order = byMoment(documents);
  const sorted = dated.sort((a, b) => when(a).localeCompare(when(b)) || order(a, b));

  const runs = groupBy(sorted, runKeys());
  const steps = [...runs.values()].flatMap((run): Omit<ProgressStep, 'newest'>[] => {
    const [first, ...rest] = run;
    if (!first) return [];
    return [{ kind: first.field === 'stage' ? 'stage' : 'date', planned: first.nature === 'target', statements: [first, ...rest] }];
  });
  const newest = steps.findLast((step) => step.kind === 'stage' && !step.planned);
  return steps.map((step) => ({ ...step, newest: step === newest }));
}

/** Gives consecutive statements of one meaning the same key; reports and plans run independently of each other. */
function runKeys(): (statement: Statement) => string {
  const last = new Map<boolean, string>();
  let run = 0;
  return (statement) => {
    const planned = statement.nature === 'target';
    const meaning = `${statement.field} ${statement.value}`;
    const key = last.get(planned);
    if (key?.endsWith(meaning)) return key;
    const next = `${run++} ${meaning}`;
    last.set(planned, next);
    return next;
  };
}
