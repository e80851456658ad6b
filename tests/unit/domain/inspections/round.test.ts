import { describe, expect, test } from 'vitest';
import { addToRound, moveInRound, removeFromRound } from '../../../../src/domain/inspections/round.ts';
import { siteProgress } from '../../../../src/domain/inspections/site-progress.ts';
import type { RecordSummary } from '../../../../src/domain/inspections/visit-record.ts';
import { visit } from '../../../fixtures/visit.ts';

const round = { date: '2026-11-26', siteIds: ['a', 'b', 'c'] };
const DAY = 1_790_000_000_000;
const record = (siteId: string, change: Partial<RecordSummary> = {}): RecordSummary => ({
  recordId: `record-${siteId}`,
  subject: { kind: 'site', siteId },
  formId: 'test',
  step: 'survey',
  startedAt: DAY + 1,
  savedAt: DAY + 2,
  state: 'on-tablet',
  text: 'on-tablet',
  photos: [],
  events: 1,
  verdict: null,
  observed: null,
  documented: null,
  author: '07',
  point: null,
  ...change,
});

describe("today's list", () => {
  test('takes each site once, and is the same list where nothing is new', () => {
    expect(addToRound(round, ['b', 'd', 'd']).siteIds).toEqual(['a', 'b', 'c', 'd']);
    expect(addToRound(round, ['b'])).toBe(round);
    expect(removeFromRound(round, 'b').siteIds).toEqual(['a', 'c']);
  });

  test('is put in order by hand, and stays whole beyond its ends', () => {
    expect(moveInRound(round, 'c', 0).siteIds).toEqual(['c', 'a', 'b']);
    expect(moveInRound(round, 'a', 1).siteIds).toEqual(['b', 'a', 'c']);
    expect(moveInRound(round, 'a', 99).siteIds).toEqual(['b', 'c', 'a']);
    expect(moveInRound(round, 'c', -1).siteIds).toEqual(['c', 'a', 'b']);
    expect(moveInRound(round, 'x', 0)).toBe(round);
  });
});

describe('how far a site is today', () => {
  const draft = (siteId: string) => ({ recordId: `draft-${siteId}`, parents: [], visit: visit({ subject: { kind: 'site', siteId } }), changedAt: DAY + 5 });
  const states = (...args: Parameters<typeof siteProgress>): object => Object.fromEntries([...siteProgress(...args)].map(([id, { state }]) => [id, state]));

  test('is begun with a draft, done with a record of today, and to do with one of yesterday', () => {
    expect(states([record('a'), record('b', { startedAt: DAY - 1 })], [draft('c')], DAY)).toEqual({ a: 'done', c: 'begun' });
    expect(states([record('a')], [draft('a')], DAY)).toEqual({ a: 'done' });
  });

  test('is a conflict first of all, whichever record has it and however old it is', () => {
    const old = record('a', { recordId: 'record-old', state: 'conflict', startedAt: DAY - 9 });
    expect(states([old, record('a')], [], DAY)).toEqual({ a: 'conflict' });
    expect(states([record('a'), old], [], DAY)).toEqual({ a: 'conflict' });
  });
});
