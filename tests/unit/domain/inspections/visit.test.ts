import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thinStroke } from '../../../../src/domain/inspections/photo-marks.ts';
import { positionByHand, positionOfFix } from '../../../../src/domain/inspections/position-fix.ts';
import { visitProgress } from '../../../../src/domain/inspections/visit-issues.ts';
import { testForm } from '../../../fixtures/form.ts';
import { visit } from '../../../fixtures/visit.ts';

const moment = { today: '2026-11-26', positionNeedsReason: false, named: true };
const parts = (change: Parameters<typeof visit>[0], positionNeedsReason = false): string[] =>
  visitProgress(visit(change), testForm, ['roads'], { ...moment, positionNeedsReason }).parts.map(({ part, code }) => `${part} ${code}`);

describe('a visit', () => {
  test('with everything asked for is complete', () => {
    const { complete, parts: missing } = visitProgress(visit(), testForm, ['roads'], moment);
    expect(missing).toEqual([]);
    expect(complete).toBe(true);
  });

  test('is not complete while its form is not', () => {
    expect(visitProgress(visit({ answers: {} }), testForm, ['roads'], moment).complete).toBe(false);
  });

  test('is not complete before the inspector has a name', () => {
    expect(visitProgress(visit(), testForm, ['roads'], { ...moment, named: false })).toMatchObject({ complete: false, parts: [{ part: 'inspector', code: 'required' }] });
  });

  test('of a documented site is held against the documents', () => {
    expect(parts({ comparison: null })).toEqual(['comparison required']);
    expect(parts({ comparison: null, documented: null })).toEqual([]);
    expect(parts({ comparison: { verdict: 'differs', observed: null } })).toEqual(['observed-stage required']);
    expect(parts({ comparison: { verdict: 'cannot-tell', observed: null } })).toEqual([]);
  });

  test('of something new has a name and a place', () => {
    const subject = { kind: 'new-site', name: ' ', family: 'movement', place: null } as const;
    expect(parts({ subject, documented: null, comparison: null })).toEqual(['name required', 'place required']);
  });

  test('with a doubtful position wants a reason, and takes any', () => {
    expect(parts({}, true)).toEqual(['position needs-reason']);
    expect(parts({ positionExcuse: { reason: 'indoors', words: '' } }, true)).toEqual([]);
  });

  test('has a remark of at most 2000 characters, counted as people do', () => {
    expect(parts({ remark: '𠮷'.repeat(2000) })).toEqual([]);
    expect(parts({ remark: '一'.repeat(2001) })).toEqual(['remark too-long']);
  });
});

describe('the position of a record', () => {
  test('is the fix without its heading, to a centimetre', () => {
    expect(positionOfFix({ point: [120.123456789, 36.1], accuracyMetres: 7.6, timestamp: 5, headingDegrees: 90 })).toEqual({ lon: 120.1234568, lat: 36.1, accuracy: 8, timestamp: 5, crs: 'EPSG:4326', source: 'device' });
  });

  test('set by hand has no accuracy', () => {
    expect(positionByHand([120.3, 36.1], 'typed', 7)).toMatchObject({ accuracy: null, source: 'typed', timestamp: 7 });
  });
});

describe('a stroke on a photo', () => {
  test('keeps its ends, stays on the photo and has at most 401 points', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: -1, max: 2, noNaN: true }), fc.double({ min: -1, max: 2, noNaN: true })), { minLength: 1, maxLength: 3000 }), (points) => {
        const thin = thinStroke(points);
        expect(thin.length).toBeLessThanOrEqual(402);
        for (const [x, y] of thin) expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
        const clamp = (value: number | undefined): number => Number(Math.min(1, Math.max(0, value ?? 0)).toFixed(4));
        expect(thin[0]).toEqual(points[0]?.map(clamp));
        expect(thin.at(-1)).toEqual(points.at(-1)?.map(clamp));
      }),
      { numRuns: 60 },
    );
  });

  test('that nobody drew is nothing', () => {
    expect(thinStroke([])).toEqual([]);
  });
});
