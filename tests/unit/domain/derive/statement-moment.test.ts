import { describe, expect, test } from 'vitest';
import { byMoment, statementMoment } from '../../../../src/domain/derive/statement-moment.ts';
import { documents, statement } from '../../../fixtures/statement.ts';

describe('statementMoment', () => {
  test('is the moment or the period as stated', () => {
    expect(statementMoment(statement({ asOf: '2023-06' }), documents)).toEqual({ from: '2023-06', to: '2023-06' });
    expect(statementMoment(statement({ period: { from: '2021', to: '2023' } }), documents)).toEqual({ from: '2021', to: '2023' });
  });

  test('a report does not speak of a time after its publication, a target does', () => {
    const year = { asOf: '2022', document: 'may' };
    expect(statementMoment(statement(year), documents).to).toBe('2022-05-30');
    expect(statementMoment(statement({ ...year, nature: 'target' }), documents).to).toBe('2022');
  });

  test('names the document that is unknown', () => {
    expect(() => statementMoment(statement({ document: 'lost' }), documents)).toThrow(/lost is not among plan, may, report/);
  });
});

describe('byMoment', () => {
  const sorted = (...list: Parameters<typeof statement>[0][]) => list.map(statement).sort(byMoment(documents)).map(({ value }) => value);

  test('a year is as late as its last day, a period as its end', () => {
    expect(sorted({ value: 3, asOf: '2023' }, { value: 1, asOf: '2023-06' }, { value: 2, period: { from: '2022', to: '2023-11' } })).toEqual([1, 2, 3]);
  });

  test('of two with one end the one that begins later is newer', () => {
    const target = { nature: 'target' } as const;
    expect(sorted({ ...target, value: 2, period: { from: '2024', to: '2024' } }, { ...target, value: 1, period: { from: '2022', to: '2024' } })).toEqual([1, 2]);
  });

  test('of two of one time the later published one is newer', () => {
    expect(sorted({ value: 2, asOf: '2021-01', document: 'may' }, { value: 1, asOf: '2021-01', document: 'plan' })).toEqual([1, 2]);
  });
});
