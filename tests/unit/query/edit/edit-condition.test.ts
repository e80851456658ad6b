import { describe, expect, test } from 'vitest';
import { addCondition, conditionAt, denied, replaceCondition } from '../../../../src/query/edit/edit-condition.ts';
import type { Condition } from '../../../../src/query/query.ts';

const isNull = (property: string): Condition => ({ op: 'isNull', property });
const [a, b, c] = [isNull('a'), isNull('b'), isNull('c')];
const nested: Condition = { op: 'and', args: [a, { op: 'not', arg: { op: 'or', args: [b, c] } }] };

describe('a condition as a tree', () => {
  test('a path leads through groups and denials to a part', () => {
    expect(conditionAt(nested, [1, 0, 1])).toBe(c);
    expect(conditionAt(nested, [])).toBe(nested);
    expect(conditionAt(nested, [0, 0])).toBeNull();
    expect(conditionAt(nested, [7])).toBeNull();
  });

  test('a part is replaced and the rest stays the same', () => {
    const changed = replaceCondition(nested, [1, 0, 0], a);
    expect(changed).toEqual({ op: 'and', args: [a, { op: 'not', arg: { op: 'or', args: [a, c] } }] });
    expect(conditionAt(changed, [0])).toBe(a);
  });

  test('a group left with one part becomes that part, one left with none goes', () => {
    expect(replaceCondition(nested, [1, 0, 0], null)).toEqual({ op: 'and', args: [a, { op: 'not', arg: c }] });
    expect(replaceCondition(nested, [1], null)).toBe(a);
    expect(replaceCondition({ op: 'not', arg: a }, [0], null)).toBeNull();
    expect(replaceCondition(a, [], null)).toBeNull();
  });

  test('a path that leads nowhere changes nothing', () => {
    expect(replaceCondition(nested, [7], c)).toEqual(nested);
    expect(replaceCondition(a, [0], c)).toBe(a);
    expect(replaceCondition(null, [0], c)).toBeNull();
  });

  test('a part joins the group of its word, or a new group around both', () => {
    expect(addCondition(null, a)).toBe(a);
    expect(addCondition(a, b)).toEqual({ op: 'and', args: [a, b] });
    expect(addCondition({ op: 'and', args: [a, b] }, c)).toEqual({ op: 'and', args: [a, b, c] });
    expect(addCondition({ op: 'and', args: [a, b] }, c, 'or')).toEqual({ op: 'or', args: [{ op: 'and', args: [a, b] }, c] });
  });

  test('denying twice gives the condition back', () => expect(denied(denied(a))).toBe(a));
});
