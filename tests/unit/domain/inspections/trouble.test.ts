import { describe, expect, test } from 'vitest';
import type { KeepingState } from '../../../../src/domain/inspections/keeping-state.ts';
import { type DeviceSigns, troublesOf } from '../../../../src/domain/inspections/trouble.ts';

const keeping: KeepingState = { freeBytes: 4e9, persisted: true, privateWindow: false, lastExportAt: null, setAside: 0, evicted: false, restored: false, cloned: false };
const sound: DeviceSigns = { keeping, outdated: false, tabs: 1, clockDoubted: false, unread: null, unkept: [] };

describe('the troubles of a device', () => {
  test('are none where nothing shows one', () => {
    expect(troublesOf(sound)).toEqual([]);
    expect(troublesOf({ ...sound, keeping: null })).toEqual([]);
    expect(troublesOf({ ...sound, keeping: { ...keeping, freeBytes: null, persisted: null } })).toEqual([]);
  });

  test.each<[string, Partial<DeviceSigns>, string]>([
    ['a database that does not open', { unread: 'failed' }, 'corrupt'],
    ['a browser that keeps nothing', { unread: 'blocked' }, 'blocked'],
    ['an older tab in the way', { unread: 'waiting' }, 'waiting'],
    ['a newer page', { outdated: true }, 'upgrade'],
    ['a save that a newer page refused', { unkept: ['newer'] }, 'upgrade'],
    ['a full disk at a save', { unkept: [null, 'full'] }, 'quota'],
    ['a save that was never answered', { unkept: ['unanswered'] }, 'unanswered'],
    ['too little room for photos', { keeping: { ...keeping, freeBytes: 99e6 } }, 'quota'],
    ['records that are gone', { keeping: { ...keeping, evicted: true } }, 'evicted'],
    ['records put back from their second copy', { keeping: { ...keeping, restored: true } }, 'restored'],
    ['a copied profile', { keeping: { ...keeping, cloned: true } }, 'cloned'],
    ['a private window', { keeping: { ...keeping, privateWindow: true } }, 'private'],
    ['a clock that contradicts what is known', { clockDoubted: true }, 'clock'],
    ['a second tab', { tabs: 2 }, 'two-tabs'],
  ])('follow from %s', (_, change, trouble) => {
    expect(troublesOf({ ...sound, ...change })).toEqual([trouble]);
  });

  test('do not call the database damaged because one write failed', () => {
    expect(troublesOf({ ...sound, unkept: ['failed'] })).toEqual([]);
  });

  test('stand the gravest first, each once', () => {
    expect(troublesOf({ ...sound, tabs: 3, outdated: true, unread: 'newer', keeping: { ...keeping, evicted: true } })).toEqual(['evicted', 'upgrade', 'two-tabs']);
  });
});
