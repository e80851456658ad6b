import type { Statement } from '../statement.ts';
import { statedMoment } from './statement-moment.ts';

/** True where two statements give the same value of the same thing for the same time, whichever documents they come from. */
export function saysTheSame(a: Statement, b: Statement): boolean {
  const [left, right] = [statedMoment(a), statedMoment(b)];
  return (
    a.field === b.field &&
    a.scope === b.scope &&
    a.nature === b.nature &&
    a.qualifier === b.qualifier &&
    (a.normalised?.value ?? a.value) === (b.normalised?.value ?? b.value) &&
    (a.normalised?.unit ?? a.unit) === (b.normalised?.unit ?? b.unit) &&
    left.from === right.from &&
    left.to === right.to
  );
}
