import type { Parsed } from '../query-issue.ts';
import type { Condition, Query } from '../query.ts';
import type { ReadCondition } from './read-condition.ts';

/**
 * Takes a single S_NEAREST out of a condition it stands alone in or joins by AND at the top: only there it has a meaning,
 * "of what fulfils the rest, the nearest". Anywhere else it is an issue.
 */
export function liftNearest(target: string, condition: ReadCondition): Parsed<Query> {
  const parts: readonly ReadCondition[] = condition.op === 'and' ? condition.args : [condition];
  const nearest = parts.flatMap((part) => (part.op === 'nearest' ? [{ count: part.count, subject: part.subject }] : []));
  const rest = parts.filter((part): part is Condition => part.op !== 'nearest');
  const [first = null] = rest;
  if (nearest.length > 1 || rest.some(hidesNearest)) return { ok: false, issues: [{ code: 'nearest-not-alone', position: null, values: {} }] };
  const where = rest.length > 1 ? ({ op: 'and', args: rest } as const) : first;
  return { ok: true, value: { target, where, nearest: nearest[0] ?? null } };
}

function hidesNearest(condition: ReadCondition): boolean {
  switch (condition.op) {
    case 'nearest':
      return true;
    case 'and':
    case 'or':
      return condition.args.some(hidesNearest);
    case 'not':
      return hidesNearest(condition.arg);
    default:
      return false;
  }
}
