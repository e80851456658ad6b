import { expect, test } from 'vitest';
import { readRecords } from '../../../../geodata/scripts/read-records.ts';
import { statementIds, statementsById } from '../../../../src/domain/derive/statement-id.ts';
import { identifiedRecord } from '../../../fixtures/identified-record.ts';
import { stage, statement } from '../../../fixtures/statement.ts';

const period = { from: '2021', to: '2025' };

test('a statement is named by record, field, scope, document and time; the second of two alike has a number', () => {
  const record = identifiedRecord({
    id: 'a',
    statements: [stage('planned', '2023'), statement({ scope: 'part', period }), statement({ period: { from: '2024', to: '2024' } }), stage('completed', '2023')],
  });
  expect(statementIds(record)).toEqual(['a.stage.report.2023', 'a.parking-spaces.part.report.2021_2025', 'a.parking-spaces.report.2024', 'a.stage.report.2023~2']);
});

test('a statement that comes or goes does not rename the others', () => {
  const kept = statement({ period });
  const before = statementIds(identifiedRecord({ id: 'a', statements: [stage('planned', '2023'), kept] }));
  expect(statementIds(identifiedRecord({ id: 'a', statements: [kept] }))).toEqual([before[1]]);
});

test('in the data every statement has a name of its own', async () => {
  const records = (await readRecords()).map(({ record }) => record);
  expect(statementsById(records).size).toBe(records.reduce((sum, { statements }) => sum + statements.length, 0));
});
