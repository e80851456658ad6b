import { describe, expect, test } from 'vitest';
import type { DepartureFacts } from '../../../../src/domain/departure/departure-facts.ts';
import { type DepartureLine, type DeparturePoint, departurePoints, judgeDeparture } from '../../../../src/domain/departure/judge-departure.ts';
import { leave } from '../../../../src/i18n/offline/leave-section.ts';
import { type OfflineKey, offlineText } from '../../../../src/i18n/offline/offline-text.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 26, 8);
const READY: DepartureFacts = {
  program: { files: 60, whole: true },
  dataVersion: '2026-11-22',
  baseWhole: true,
  formsWhole: true,
  dataWhole: true,
  updateWaiting: false,
  freeBytes: 4e9,
  persistence: 'granted',
  position: 'granted',
  camera: 'granted',
  clockAheadMs: 1200,
  privateWindow: 'no-sign',
  records: { total: 3, unsent: 0, lastExportAt: NOW - 1000 },
  now: NOW,
};
const line = (point: DeparturePoint, facts: Partial<DepartureFacts>): DepartureLine => {
  const found = judgeDeparture({ ...READY, ...facts }).find((one) => one.point === point);
  if (!found) throw new Error(`no line for ${point}`);
  return found;
};
const records = (total: number, unsent: number, daysAgo: number | null): Partial<DepartureFacts> => ({
  records: { total, unsent, lastExportAt: daysAgo === null ? null : NOW - daysAgo * DAY_MS },
});

describe('judgeDeparture', () => {
  test('a device where all is right has one good line for each point, in order', () => {
    const lines = judgeDeparture(READY);
    expect(lines.map(({ point }) => point)).toEqual(departurePoints);
    expect(lines.filter(({ level }) => level !== 'good')).toEqual([]);
  });

  test.each<[string, DeparturePoint, Partial<DepartureFacts>, Partial<DepartureLine>]>([
    ['a window that cannot work offline', 'program', { program: null }, { level: 'bad', finding: 'none', action: null }],
    ['a program with a damaged file', 'program', { program: { files: 60, whole: false } }, { level: 'bad', action: 'repair' }],
    ['a missing base map', 'base', { baseWhole: false }, { level: 'bad', action: 'repair' }],
    ['missing forms', 'forms', { formsWhole: false }, { level: 'bad', action: 'repair' }],
    ['a waiting version', 'data', { updateWaiting: true }, { level: 'look', finding: 'newer', action: 'update' }],
    ['a waiting version over damaged data', 'data', { updateWaiting: true, dataWhole: false }, { level: 'bad', action: 'repair' }],
    ['500 MB of space', 'room', { freeBytes: 500e6 }, { level: 'good' }],
    ['just less than 500 MB', 'room', { freeBytes: 500e6 - 1 }, { level: 'look', finding: 'warn' }],
    ['just less than 100 MB', 'room', { freeBytes: 100e6 - 1 }, { level: 'bad', finding: 'bad' }],
    ['space nobody tells', 'room', { freeBytes: null }, { level: 'look', finding: 'unknown' }],
    ['a refused promise', 'persist', { persistence: 'refused' }, { level: 'look', finding: 'warn', action: 'persist' }],
    ['a position not yet asked for', 'position', { position: 'prompt' }, { level: 'look', finding: 'ask', action: 'position' }],
    ['a denied position', 'position', { position: 'denied' }, { level: 'bad', action: null }],
    ['a denied camera, where files still serve', 'camera', { camera: 'denied' }, { level: 'look', finding: 'bad' }],
    ['a camera nobody tells of', 'camera', { camera: 'unknown' }, { level: 'look', finding: 'unknown', action: 'camera' }],
    ['a clock five minutes ahead', 'clock', { clockAheadMs: 300_000 }, { level: 'good', values: { seconds: 300 } }],
    ['a clock a year behind', 'clock', { clockAheadMs: -365 * DAY_MS }, { level: 'bad', values: { minutes: 525_600 } }],
    ['no network to compare clocks', 'clock', { clockAheadMs: null }, { level: 'look', finding: 'unknown' }],
    ['a private window', 'private', { privateWindow: 'likely' }, { level: 'bad' }],
    ['a window nobody tells of', 'private', { privateWindow: 'unknown' }, { level: 'look' }],
    ['unsent records', 'records', records(9, 4, 0), { level: 'look', finding: 'unsent', values: { count: 4 }, action: 'export' }],
    ['no records', 'records', records(0, 0, null), { level: 'good', finding: 'none' }],
    ['records that cannot be read', 'records', { records: null }, { level: 'look', finding: 'unknown' }],
    ['unsent records that were never exported', 'export', records(9, 4, null), { level: 'bad', finding: 'never', action: 'export' }],
    ['received records that were never exported', 'export', records(9, 0, null), { level: 'look', finding: 'never' }],
    ['an export of two days ago with unsent records', 'export', records(9, 4, 2), { level: 'look', finding: 'old', values: { days: 2 } }],
    ['an old export of received records', 'export', records(9, 0, 40), { level: 'good', finding: 'good', values: { days: 40 } }],
    ['an export of today', 'export', records(9, 4, 0.5), { level: 'good', finding: 'today' }],
    ['an export in the future, by a clock set back', 'export', records(9, 4, -3), { level: 'good', finding: 'today' }],
    ['nothing to export', 'export', records(0, 0, null), { level: 'good', finding: 'none' }],
  ])('%s', (_, point, facts, expected) => expect(line(point, facts)).toMatchObject(expected));

  test('every line of every device can be said in both languages', () => {
    const devices: readonly Partial<DepartureFacts>[] = [
      {},
      { program: null, baseWhole: false, dataWhole: false, formsWhole: false, freeBytes: null, persistence: 'unknown', position: 'unknown', camera: 'unknown', clockAheadMs: null, privateWindow: 'unknown', records: null },
      { program: { files: 1, whole: false }, updateWaiting: true, freeBytes: 3e8, persistence: 'refused', position: 'prompt', camera: 'prompt', clockAheadMs: 9e9, privateWindow: 'likely', ...records(2, 1, 5) },
      { freeBytes: 1, position: 'denied', camera: 'denied', ...records(2, 1, null) },
      records(2, 0, 3),
      records(0, 0, null),
    ];
    for (const facts of devices) {
      for (const { point, finding, level, action, values } of judgeDeparture({ ...READY, ...facts })) {
        const keys = [`leave.${point}.title`, `leave.${point}.${finding}`, `leave.level.${level}`, ...(action ? [`leave.act.${action}`] : [])];
        expect(keys.filter((key) => !(key in leave.en))).toEqual([]);
        for (const language of ['zh', 'en'] as const) {
          for (const key of keys) expect(offlineText(language, key as OfflineKey, { ...values, free: '1 MB' })).not.toBe('');
        }
      }
    }
  });
});
