import { lastDay } from '../derive/last-day.ts';
import { statedMoment } from '../derive/statement-moment.ts';
import type { Statement } from '../statement.ts';

/** First and last month of a statement's time, counted from year 0, both included. */
export interface MonthSpan {
  readonly from: number;
  readonly to: number;
}

/** The months a statement speaks of; a moment that is only a year spans it. */
export function monthSpan(statement: Statement): MonthSpan {
  const { from, to } = statedMoment(statement);
  const month = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  return { from: month(from + '-01-01'.slice(from.length - 4)), to: month(lastDay(to)) };
}

/** How many months two spans share. */
export const commonMonths = (a: MonthSpan, b: MonthSpan): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);

/** Length of a span in months. */
export const monthsOf = ({ from, to }: MonthSpan): number => to - from + 1;
