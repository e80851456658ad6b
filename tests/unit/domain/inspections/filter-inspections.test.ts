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
  record('c', { verdict: 'cannot-tell', state: 'conflict' }),
  record('d', { subject: { kind: 'report' } }),
];
const ids = (found: readonly RecordSummary[]): string => found.map(({ recordId }) => recordId).join('');

test('inspections are narrowed by verdict or to conflicts, in the order they came', () => {
  expect(inspectionKinds.map((kind) => [kind, ids(filterInspections(records, kind, () => true))])).toEqual([
    ['all', 'abcd'],
    ['differs', 'b'],
    ['agrees', 'a'],
    ['cannot-tell', 'c'],
    ['conflict', 'c'],
  ]);
});

test('the filter of the map narrows sites, and leaves what has no site', () => {
  expect(ids(filterInspections(records, 'all', (siteId) => siteId === 'street'))).toBe('bd');
});
