import { describe, expect, test } from 'vitest';
import { isChosen, partsToChoose, settledVisit, type VisitConflict } from '../../../../src/domain/inspections/visit-conflict.ts';
import { NO_MARKS } from '../../../../src/domain/inspections/photo-marks.ts';
import type { JsonValue } from '../../../../src/domain/field/json-value.ts';
import { visit } from '../../../fixtures/visit.ts';

const photo = (digest: string, marks = NO_MARKS) => ({ digest, width: 4, height: 3, bytes: 9, addedAt: 1, marks });
const side = (eventId: string, change: Parameters<typeof visit>[0]) => ({ eventId, own: true, author: '07', at: 1, visit: visit(change) });
const json = (value: unknown): JsonValue => value as JsonValue;

const marked = photo('p1', { strokes: [], notes: [{ at: [0.5, 0.5], text: '裂缝' }] });
const conflict: VisitConflict = {
  recordId: 'record-0001',
  passed: null,
  sides: [side('event-b', { remark: '已拆', photos: [photo('p1')] }), side('event-c', { remark: '仍在', answers: { started: 'yes' }, photos: [marked, photo('p2')] })],
  changes: [
    { part: 'answers.started', before: 'no', after: ['no', 'yes'], by: [1], clash: false },
    { part: 'photos', before: [], after: [json([photo('p1')]), json([marked, photo('p2')])], by: [0, 1], clash: true },
    { part: 'remark', before: '', after: ['已拆', '仍在'], by: [0, 1], clash: true },
  ],
};

describe('settling a conflict', () => {
  test('asks only for what both changed, and never for photos', () => {
    expect(partsToChoose(conflict).map(({ part }) => part)).toEqual(['remark']);
    expect(isChosen(conflict, new Map())).toBe(false);
    expect(settledVisit(conflict, new Map())).toBeNull();
  });

  test('takes the chosen side for a part, the changed one for others, and every photo with the fuller marks', () => {
    const settled = settledVisit(conflict, new Map([['remark', 0]]));
    expect(settled).toMatchObject({ remark: '已拆', answers: { started: 'yes' }, photos: [marked, photo('p2')] });
    expect(settledVisit(conflict, new Map([['remark', 1]]))?.remark).toBe('仍在');
  });

  test('part by part is impossible where a side deleted the record', () => {
    expect(settledVisit({ ...conflict, sides: [{ ...side('event-b', {}), visit: null }, side('event-c', {})], changes: [] }, new Map())).toBeNull();
  });
});
