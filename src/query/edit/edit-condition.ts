import type { Condition } from '../query.ts';

/** Where a part stands in a condition: the positions to go down by; the argument of a `not` is position 0. */
export type ConditionPath = readonly number[];

/** The part at a path; null where there is none. */
export function conditionAt(where: Condition | null, path: ConditionPath): Condition | null {
  const [first, ...rest] = path;
  if (first === undefined || where === null) return where;
  if (where.op === 'not') return first === 0 ? conditionAt(where.arg, rest) : null;
  if (where.op !== 'and' && where.op !== 'or') return null;
  return conditionAt(where.args[first] ?? null, rest);
}

/**
 * The condition with another part, or none (null), at a path. A group left with one part becomes that part, one left with
 * none goes; a path that leads nowhere changes nothing.
 */
export function replaceCondition(where: Condition | null, path: ConditionPath, next: Condition | null): Condition | null {
  const [first, ...rest] = path;
  if (first === undefined) return next;
  if (where === null) return null;
  if (where.op === 'not') {
    const arg = replaceCondition(where.arg, rest, next);
    return arg === null ? null : { op: 'not', arg };
  }
  if (where.op !== 'and' && where.op !== 'or') return where;
  const args = where.args.flatMap((arg, index) => (index === first ? (replaceCondition(arg, rest, next) ?? []) : arg));
  const [only = null] = args;
  return args.length > 1 ? { op: where.op, args } : only;
}

/** The condition with one more part: in its group where that joins by `join`, else in a new group around both. */
export function addCondition(where: Condition | null, part: Condition, join: 'and' | 'or' = 'and'): Condition {
  if (where === null) return part;
  return where.op === join ? { op: join, args: [...where.args, part] } : { op: join, args: [where, part] };
}

/** The condition turned into its opposite, and a denied one back. */
export function denied(condition: Condition): Condition {
  return condition.op === 'not' ? condition.arg : { op: 'not', arg: condition };
}
