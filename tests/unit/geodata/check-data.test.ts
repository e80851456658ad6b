import { expect, test } from 'vitest';
import { checkData } from '../../../geodata/scripts/check-data.ts';
import { jsonSchemas, staleSchemas } from '../../../geodata/scripts/json-schemas.ts';
import { readRecords } from '../../../geodata/scripts/read-records.ts';

test('the data files are sound', async () => {
  expect(await checkData()).toEqual([]);
});

test('the published JSON Schemas are those of the code', async () => {
  expect(await staleSchemas()).toEqual([]);
  expect([...jsonSchemas().keys()]).toContain('schema/sites.schema.json');
});

test('every record says what it is, in both languages', async () => {
  const records = await readRecords();
  const silent = records.filter(({ record }) => !record.statements.some(({ valueEn }) => valueEn !== undefined));
  expect(records.length).toBeGreaterThanOrEqual(436);
  expect(silent.map(({ record }) => record.id)).toEqual([]);
});
