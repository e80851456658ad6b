import { expect, test } from 'vitest';
import { readJson } from '../../../../geodata/scripts/read-json.ts';
import { readRecords } from '../../../../geodata/scripts/read-records.ts';
import { subjectComparisons } from '../../../../src/domain/findings/subject-comparisons.ts';
import { themeSchema } from '../../../../src/domain/renewal-record.ts';
import { documentsSchema } from '../../../../src/domain/source-document.ts';

const records = (await readRecords()).map(({ record }) => record);
const { documents } = documentsSchema.parse(await readJson('documents.json'));
const all = subjectComparisons(
  records.map(({ id, themes, location }) => ({ id, themes: [themeSchema.parse(themes[0])], districtWide: location.method === 'district-wide' })),
  new Map(records.map((record) => [record.id, record])),
  new Map(documents.map((document) => [document.id, document])),
);

test('one chart holds one field, one scope and one measure', () => {
  expect(all.length).toBeGreaterThan(5);
  for (const { comparison } of all) {
    const statements = comparison.rows.map(({ statement }) => statement);
    expect(new Set(statements.map(({ field, scope, normalised, unit }) => `${field} ${scope} ${normalised?.unit ?? unit}`)).size).toBe(1);
  }
});

test('118, 100 and 128 projects are three sets and stand on no common axis', () => {
  expect(all.filter(({ comparison }) => comparison.field === 'projects')).toEqual([]);
});

test('new spaces of all car parks stand together, shared spaces and public car parks apart', () => {
  const spaces = all.filter(({ comparison }) => comparison.field.endsWith('parking-spaces'));
  expect(spaces.map(({ comparison: { field, scope, rows } }) => [field, scope, rows.map(({ statement }) => statement.value)])).toEqual([
    ['new-parking-spaces', 'all-lots', [6300, 6000]],
  ]);
});
