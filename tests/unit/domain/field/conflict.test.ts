import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeConflict } from '../../../../src/domain/field/conflict.ts';
import { type Head, partChanges, withParts } from '../../../../src/domain/field/content-parts.ts';
import type { FieldEvent } from '../../../../src/domain/field/field-event.ts';
import type { JsonObject } from '../../../../src/domain/field/json-value.ts';
import { arbitraryFields, fieldEvent } from '../../../fixtures/field-event.ts';

/** Two changes of one content, and how their contents are read. */
function fork(base: JsonObject, left: JsonObject, right: JsonObject) {
  const events = [fieldEvent('a', [], base), fieldEvent('b', ['a'], left), fieldEvent('c', ['a'], right)];
  const contents = new Map([['event-of-a', base], ['event-of-b', left], ['event-of-c', right]]);
  const fieldsOf = ({ eventId }: FieldEvent): JsonObject | null => contents.get(eventId) ?? null;
  const heads = events.slice(1).map((event): Head => ({ event, fields: fieldsOf(event) ?? {} }));
  return { heads, byId: new Map(events.map((event) => [event.eventId, event])), fieldsOf };
}

describe('two changes of one record', () => {
  test('of different parts are proposed together, answer by answer', () => {
    const { heads, byId, fieldsOf } = fork({ remark: '一', answers: { access: 'part', width: 3 } }, { remark: '二', answers: { access: 'part', width: 3 } }, { remark: '一', answers: { access: 'whole' } });
    expect(judgeConflict(heads, byId, fieldsOf)).toEqual({ kind: 'disjoint', parts: ['answers.access', 'answers.width', 'remark'], proposal: { remark: '二', answers: { access: 'whole' } } });
  });

  test('of the same part name that part and propose nothing', () => {
    const { heads, byId, fieldsOf } = fork({ remark: '一', answers: {} }, { remark: '二', answers: { access: 'part' } }, { remark: '三', answers: {} });
    expect(judgeConflict(heads, byId, fieldsOf)).toEqual({ kind: 'same-part', parts: ['remark'], proposal: null });
  });

  test('to the same content clash in nothing', () => {
    fc.assert(
      fc.property(arbitraryFields, arbitraryFields, (base, after) => {
        const { heads, byId, fieldsOf } = fork(base, after, after);
        expect(judgeConflict(heads, byId, fieldsOf)).toMatchObject({ kind: 'disjoint', proposal: after });
      }),
    );
  });

  test('are judged alike whichever comes first', () => {
    fc.assert(
      fc.property(arbitraryFields, arbitraryFields, arbitraryFields, (base, left, right) => {
        const one = fork(base, left, right);
        const two = fork(base, right, left);
        expect(judgeConflict(two.heads, two.byId, two.fieldsOf)).toEqual(judgeConflict(one.heads, one.byId, one.fieldsOf));
      }),
    );
  });

  test('chosen one side for every part give that side', () => {
    fc.assert(
      fc.property(arbitraryFields, arbitraryFields, arbitraryFields, fc.constantFrom(0, 1), (base, left, right, side) => {
        const { heads, byId, fieldsOf } = fork(base, left, right);
        const taken = new Map(partChanges(heads, byId, fieldsOf).map(({ part, after }) => [part, after[side]]));
        expect(withParts([right, left][side] ?? {}, taken)).toEqual([left, right][side]);
      }),
    );
  });

  test('one of which deletes are told as that', () => {
    const { heads, byId, fieldsOf } = fork({ remark: '一' }, { remark: '二' }, {});
    const [left, right] = heads;
    if (!left || !right) throw new Error('no heads');
    expect(judgeConflict([left, { ...right, event: { ...right.event, kind: 'delete' } }], byId, fieldsOf).kind).toBe('deleted');
  });
});
