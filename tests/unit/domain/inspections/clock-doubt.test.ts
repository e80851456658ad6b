import { describe, expect, test } from 'vitest';
import { type ClockSigns, doubtsClock } from '../../../../src/domain/inspections/clock-doubt.ts';

const at = (day: string): number => Date.parse(day);
const MINUTE_MS = 60_000;
const right: ClockSigns = { now: at('2026-11-27T09:00:00+08:00'), dataAt: at('2026-11-22'), newestRecordAt: at('2026-11-27T08:55:00+08:00'), officeAheadMs: null };

describe('a clock', () => {
  test.each<[string, Partial<ClockSigns>]>([
    ['a year back', { now: at('2025-11-27') }],
    ['a year back, on a device without records', { now: at('2025-11-27'), newestRecordAt: null }],
    ['ten years ahead', { now: at('2036-11-27') }],
    ['ten years ahead, with a record made so', { now: at('2036-11-27'), newestRecordAt: at('2036-11-27') }],
    ['six minutes before the newest record', { now: at('2026-11-27T08:49:00+08:00') }],
    ['six minutes ahead of the office', { officeAheadMs: 6 * MINUTE_MS }],
    ['six minutes behind the office', { officeAheadMs: -6 * MINUTE_MS }],
    ['before the newest record, where the data name no day', { dataAt: null, now: at('2025-11-27') }],
  ])('is doubted %s', (_, change) => {
    expect(doubtsClock({ ...right, ...change })).toBe(true);
  });

  test.each<[string, Partial<ClockSigns>]>([
    ['that nothing speaks against', {}],
    ['of which nothing is known', { dataAt: null, newestRecordAt: null }],
    ['on the evening before the day of the data, further west', { now: at('2026-11-21T20:00:00Z'), newestRecordAt: null }],
    ['four years after the data', { now: at('2030-11-20') }],
    ['put right after records were made ten years ahead', { newestRecordAt: at('2036-11-27') }],
    ['that the office agrees with, whatever else is here', { now: at('2036-11-27'), officeAheadMs: 2000 }],
  ])('is believed %s', (_, change) => {
    expect(doubtsClock({ ...right, ...change })).toBe(false);
  });
});
