import type { Fact } from '../catalogue.ts';
import type { Stage } from '../statement.ts';
import { lastDay } from './last-day.ts';

/** The stage that stands for a record, and the plan that follows it. */
export interface ShownStage {
  readonly stage: Stage;
  /** ISO date of the fact it rests on; null where nothing is said. */
  readonly since: string | null;
  /** True where a document reports it, false where it is only planned. */
  readonly reported: boolean;
  /** A plan that is newer than what is reported. */
  readonly next: { readonly stage: Stage; readonly date: string } | null;
}

const NOTHING: ShownStage = { stage: 'unknown', since: null, reported: false, next: null };

/**
 * The newest reported stage; a plan stands in only where nothing is reported, and is otherwise `next`.
 * With `atYear`, reports dated later than that year's end are not yet known; plans count from the year they begin.
 */
export function shownStage(facts: readonly Fact[], atYear: number | null = null): ShownStage {
  let reported: Fact | null = null;
  let planned: Fact | null = null;
  for (const fact of facts) {
    if (fact.stage === null || fact.stage === 'unknown') continue;
    if (fact.nature === 'target') {
      if (atYear !== null && fact.fromYear > atYear) continue;
      if (planned === null || lastDay(fact.date) >= lastDay(planned.date)) planned = fact;
    } else {
      if (atYear !== null && Number(fact.date.slice(0, 4)) > atYear) continue;
      if (reported === null || lastDay(fact.date) >= lastDay(reported.date)) reported = fact;
    }
  }
  if (reported?.stage) {
    const later =
      planned?.stage && lastDay(planned.date) > lastDay(reported.date)
        ? { stage: planned.stage, date: planned.date }
        : null;
    return { stage: reported.stage, since: reported.date, reported: true, next: later };
  }
  if (planned?.stage) return { stage: planned.stage, since: planned.date, reported: false, next: null };
  return NOTHING;
}
