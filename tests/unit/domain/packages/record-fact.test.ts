import { describe, expect, test } from 'vitest';
import { recordFact } from '../../../../src/domain/packages/record-fact.ts';
import type { Statement } from '../../../../src/domain/statement.ts';

const statement = (overrides: Partial<Statement>): Statement => ({
  field: 'stage',
  value: 'approved',
  unit: null,
  qualifier: 'exact',
  nature: 'actual',
  document: 'plan-14-5',
  section: '1',
  basis: 'stated',
  ...overrides,
});

describe('recordFact', () => {
  test('a report over a period that runs past its document ends with the document', () => {
    const fact = recordFact(statement({ period: { from: '2021', to: '2025' } }), '2022');
    expect(fact).toMatchObject({ fromYear: 2021, toYear: 2022, date: '2022', stage: 'approved' });
  });

  test('a plan keeps its end', () => {
    const fact = recordFact(statement({ nature: 'target', value: 'planned', period: { from: '2021', to: '2025' } }), '2022');
    expect(fact).toMatchObject({ fromYear: 2021, toYear: 2025, date: '2025' });
  });

  test('a day is kept', () => {
    expect(recordFact(statement({ asOf: '2021-04-09' }), '2022-12').date).toBe('2021-04-09');
  });

  test('a figure has no stage', () => {
    expect(recordFact(statement({ field: 'jobs', value: 5, asOf: '2020' }), '2022').stage).toBeNull();
  });
});
