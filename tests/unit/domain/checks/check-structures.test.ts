import { expect, test } from 'vitest';
import { readGuides } from '../../../../geodata/scripts/read-guides.ts';
import { readRecords } from '../../../../geodata/scripts/read-records.ts';
import { checkStructures } from '../../../../src/domain/checks/check-structures.ts';
import type { Structure } from '../../../../src/domain/guides/structure.ts';
import { identifiedRecord } from '../../../fixtures/identified-record.ts';
import { stage } from '../../../fixtures/statement.ts';

const words = { zh: '甲', en: 'A' };
const records = ['a', 'b'].map((id) => identifiedRecord({ id, statements: [stage('planned', '2023')] }));
const structure = (overrides: Partial<Structure>): Structure => ({ id: 's', name: words, summary: words, statements: [], parts: [], unsaid: [words], ...overrides });

test('a structure may cite only what is said, a part only what is said of its record', () => {
  const codes = checkStructures(
    [
      structure({
        statements: ['a.stage.report.1999'],
        parts: [
          { record: 'a', role: 'core', statements: ['b.stage.report.2023'] },
          { record: 'nowhere', role: 'core', statements: ['a.stage.report.2023'] },
        ],
      }),
      structure({}),
    ],
    records,
  ).map(({ code }) => code);
  expect(codes).toEqual(['statement-unknown', 'statement-of-another', 'record-unknown', 'structure-twice']);
});

test('the structures of the data leave unsaid what no document says: a third zone, a sixth cluster, which four clusters', async () => {
  const { structures } = await readGuides();
  const all = (await readRecords()).map(({ record }) => record);
  expect(checkStructures(structures, all)).toEqual([]);
  const parts = (id: string, role: string): string[] => structures.find((each) => each.id === id)?.parts.filter((each) => each.role === role).map(({ record }) => record) ?? [];
  expect(parts('two-belts-three-zones', 'zone')).toHaveLength(2);
  expect(parts('thousand-mu-clusters', 'cluster')).toHaveLength(5);
  expect(parts('rcep', 'cluster')).toEqual([]);
  const placeless = all.find(({ id }) => id === 'rcep-corridor-coastal');
  expect(placeless?.location.anchor).toBeNull();
});
