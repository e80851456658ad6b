import { expect, test } from 'vitest';
import { statementsOfYears } from '../../../../src/domain/derive/statements-of-years.ts';
import { documents, statement } from '../../../fixtures/statement.ts';

const report = statement({ asOf: '2023' });
const plan = statement({ nature: 'target', period: { from: '2022', to: '2024' }, document: 'may' });
const all = [report, plan];

test('a card shows the statements by which its record is in the list', () => {
  expect(statementsOfYears(all, null, documents)).toBe(all);
  expect(statementsOfYears(all, { from: 2016, to: 2022, sense: 'by' }, documents)).toEqual([plan]);
  expect(statementsOfYears(all, { from: 2023, to: 2023, sense: 'for' }, documents)).toEqual([plan]);
  expect(statementsOfYears(all, { from: 2023, to: 2023 }, documents)).toEqual(all);
  expect(statementsOfYears(all, { from: 2027, to: 2027 }, documents)).toEqual([]);
});
