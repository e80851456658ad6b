import { lastDay } from '../../domain/derive/last-day.ts';
import { statedMoment } from '../../domain/derive/statement-moment.ts';
import type { Statement } from '../../domain/statement.ts';

/** Position of a date on an axis of years: 2024 begins at 2024, its July at 2024.5. */
const place = (date: string): number => Number(date.slice(0, 4)) + (Number(date.slice(5, 7) || '1') - 1) / 12;

/** From when to when a statement stands on the axis; the end is that of its last month. */
export function axisSpan(statement: Statement): { readonly from: number; readonly to: number } {
  const { from, to } = statedMoment(statement);
  return { from: place(from), to: place(lastDay(to)) + 1 / 12 };
}

/** Whole years around all statements: the ends of the axis. */
export function axisYears(statements: readonly Statement[]): { readonly first: number; readonly end: number } {
  const spans = statements.map(axisSpan);
  return { first: Math.floor(Math.min(...spans.map(({ from }) => from))), end: Math.ceil(Math.max(...spans.map(({ to }) => to)) - 1e-9) };
}
