import { possibleValues } from '../derive/possible-values.ts';
import type { Statement } from '../statement.ts';
import type { FindingReason } from './finding.ts';
import { commonMonths, monthsOf, monthSpan } from './moment-span.ts';

/**
 * Why two numbers of one field and scope that speak of different times are easily taken for a contradiction; null where
 * they are just a series: this year's result and next year's higher target surprise nobody.
 */
export function otherTime(a: Statement, b: Statement): FindingReason | null {
  if (a.document === b.document) return null;
  const same = sameValue(a, b);
  const targets = a.nature === 'target' && b.nature === 'target';
  if (targets && a.period && b.period) return same && isShifted(a, b) ? 'shifted-window' : null;
  if (targets) return !same && a.asOf !== undefined && b.asOf !== undefined && a.asOf !== b.asOf ? 'other-horizon' : null;
  if (isState(a) && isState(b)) return excludes(a, b) && a.asOf !== b.asOf ? 'state-changed' : null;
  const [target, result] = a.nature === 'target' ? [a, b] : [b, a];
  return target.nature === 'target' && result.nature === 'actual' && isBelow(target, result) ? 'below-last-result' : null;
}

const isState = ({ asOf, nature }: Statement): boolean => asOf !== undefined && (nature === 'actual' || nature === 'baseline');

const sameValue = (a: Statement, b: Statement): boolean =>
  (a.normalised?.value ?? a.value) === (b.normalised?.value ?? b.value) && a.qualifier === b.qualifier;

function excludes(a: Statement, b: Statement): boolean {
  const [left, right] = [possibleValues(a), possibleValues(b)];
  return left !== null && right !== null && (left.low > right.high || right.low > left.high);
}

/** Periods that are not the same, each of which covers at least half of the other. */
function isShifted(a: Statement, b: Statement): boolean {
  const [left, right] = [monthSpan(a), monthSpan(b)];
  if (left.from === right.from && left.to === right.to) return false;
  return commonMonths(left, right) * 2 >= Math.max(monthsOf(left), monthsOf(right));
}

/** A later target for a time of the same length that asks for less than was reported: a lower bound counts as what is asked for. */
function isBelow(target: Statement, result: Statement): boolean {
  const [planned, reported] = [monthSpan(target), monthSpan(result)];
  if (planned.from <= reported.to || monthsOf(planned) !== monthsOf(reported)) return false;
  if (target.qualifier === 'at-most' || target.qualifier === 'less-than') return false;
  const [wanted, done] = [possibleValues(target), possibleValues(result)];
  return wanted !== null && done !== null && (Number.isFinite(wanted.high) ? wanted.high : wanted.low) < done.low;
}
