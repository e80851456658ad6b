import type { Statement } from '../statement.ts';
import { groupBy } from './group-by.ts';
import { byMoment, type Documents, statedMoment, statementMoment } from './statement-moment.ts';
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
 * Stages and dated milestones from old to new. Reports of one stage with no other between them make one step, plans likewise;
 * a milestone of the very date at which a stage is stated belongs to its step. `dateFields` are those whose value is a date.
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
  const steps = [...runs.values()].flatMap((run): Step[] => {
    const [first, ...rest] = run;
    if (!first) return [];
    return [{ kind: first.field === 'stage' ? 'stage' : 'date', planned: first.nature === 'target', statements: [first, ...rest] }];
  });
  const merged = steps.flatMap((step) => withMilestones(step, steps));
  const newest = merged.findLast((step) => step.kind === 'stage' && !step.planned);
  return merged.map((step) => ({ ...step, newest: step === newest }));
}

type Step = Omit<ProgressStep, 'newest'>;

/** A stage with the milestones of its date; nothing for a milestone that a stage takes in. */
function withMilestones(step: Step, steps: readonly Step[]): Step[] {
  const sameDate = (one: Step, other: Step): boolean =>
    one.kind !== other.kind &&
    one.planned === other.planned &&
    one.statements.some((a) => other.statements.some((b) => dateOf(a) === dateOf(b)));
  const twins = steps.filter((other) => sameDate(step, other));
  if (step.kind === 'date') return twins.length > 0 ? [] : [step];
  return [{ ...step, statements: [...step.statements, ...twins.flatMap(({ statements }) => statements)] }];
}

const dateOf = (statement: Statement): string => (statement.field === 'stage' ? statedMoment(statement).to : String(statement.value));

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
