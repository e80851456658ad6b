import { expect, test } from 'vitest';
import { filterInspections, inspectionKinds } from '../../../../src/domain/inspections/filter-inspections.ts';
import type { RecordSummary } from '../../../../src/domain/inspections/visit-record.ts';

const record = (recordId: string, change: Partial<RecordSummary>): RecordSummary => ({
  recordId,
  subject: { kind: 'site', siteId: 'museum' },
  formId: 'test',
  step: 'survey',
  startedAt: 1,
  savedAt: 1,
  state: 'received',
  text: 'received',
  photos: [],
  events: 1,
  verdict: null,
  observed: null,
  documented: null,
  author: '07',
  point: null,
  ...change,
});
const records = [
  record('a', { verdict: 'agrees' }),
  record('b', { verdict: 'differs', subject: { kind: 'site', siteId: 'street' } }),
  record('c', { verdict: 'cannot-tell', state: 'conflict', startedAt: 5 }),
  record('e', { state: 'conflict', forOffice: true, startedAt: 9 }),
  record('d', { subject: { kind: 'report' } }),
];
const ALWAYS = { from: null, until: null };
const ids = (found: readonly RecordSummary[]): string => found.map(({ recordId }) => recordId).join('');

test('inspections are narrowed by verdict or to conflicts, in the order they came', () => {
  expect(inspectionKinds.map((kind) => [kind, ids(filterInspections(records, kind, ALWAYS, () => true))])).toEqual([
    ['all', 'abced'],
    ['differs', 'b'],
    ['agrees', 'a'],
    ['cannot-tell', 'c'],
    ['conflict', 'ce'],
    ['for-office', 'e'],
  ]);
});

test('the filter of the map narrows sites, and leaves what has no site', () => {
  expect(ids(filterInspections(records, 'all', ALWAYS, (siteId) => siteId === 'street'))).toBe('bd');
});

test('a period takes its first moment in and its last not, and may be open on either side', () => {
  const within = (from: number | null, until: number | null) => ids(filterInspections(records, 'all', { from, until }, () => true));
  expect([within(5, 9), within(5, null), within(null, 5), within(1, 1), within(9, 5)]).toEqual(['c', 'ce', 'abd', '', '']);
});
