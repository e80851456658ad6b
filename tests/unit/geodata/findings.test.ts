import { beforeAll, describe, expect, test } from 'vitest';
import { readJson } from '../../../geodata/scripts/read-json.ts';
import { readRecords } from '../../../geodata/scripts/read-records.ts';
import { findFindings } from '../../../src/domain/findings/find-findings.ts';
import type { Finding } from '../../../src/domain/findings/finding.ts';
import { documentsSchema } from '../../../src/domain/source-document.ts';
import { themeSchema } from '../../../src/domain/renewal-record.ts';

let findings: readonly Finding[];
beforeAll(async () => {
  const records = (await readRecords()).map(({ record }) => record);
  const { documents } = documentsSchema.parse(await readJson('documents.json'));
  findings = findFindings(
    records.map(({ id, themes, location }) => ({ id, themes: [themeSchema.parse(themes[0]), ...themes.slice(1)], districtWide: location.method === 'district-wide' })),
    new Map(records.map((record) => [record.id, record])),
    new Map(documents.map((document) => [document.id, document])),
  );
});

const valuesOf = (finding: Finding | undefined): readonly unknown[] => (finding?.claims ?? []).map(({ statement }) => statement.value);
const of = (kind: Finding['kind'], field: string, record: string): Finding | undefined =>
  findings.find((finding) => finding.kind === kind && finding.field === field && finding.claims.some((claim) => claim.record === record));

/** The traps that readers of the five documents noted, by what the rule has to say of them. */
describe('the rule finds, without a list, what readers found by hand', () => {
  test.each<[string, Finding['kind'], string, string, readonly unknown[]]>([
    ['15 public car parks in three years, 43 car parks in one', 'other-scope', 'parking-lots', 'parking-2022-2024-plan', [15, 43]],
    ['6,800 public and 6,300 of all new spaces', 'other-scope', 'new-parking-spaces', 'parking-2023-built', [6800, 6300, 6000]],
    ['repair: finished, planned, started', 'other-scope', 'repair-area', 'historic-building-repair', [8.1, 25, 4.4, 5]],
    ['school places of all, compulsory and public schools', 'other-scope', 'school-places', 'school-places', [2, 9000, 3200]],
    ['420 high-tech firms by 2025, 500 by 2026', 'other-time', 'high-tech-firms', 'tech-firms-growth', [420, 500]],
    ['fitness facilities of several kinds', 'other-scope', 'fitness-facilities', 'fitness-venues', [1100, 200, 30]],
    ['86 and 94 community health institutions', 'other-time', 'community-health-institutions', 'community-health-institutions', [86, 94]],
    ['43.2 demolished, at least 10 planned next', 'other-time', 'demolished-illegal-construction', 'illegal-construction', [43.2, 10]],
    ['3,500 vehicles of the district, 12,000 of a base in its first year', 'other-scope', 'vehicle-exports', 'nev-export-base', [3500, 1.2]],
    ['118, 100 and 128 projects', 'other-scope', 'projects', 'key-projects-programme', [118, 100, 128]],
    ['a pedestrian street honoured as done and improved again', 'other-time', 'stage', 'taidong-pedestrian-street', ['completed', 'planned']],
    ['a fair suspended and promoted in one year', 'contradiction', 'editions-held', 'tangqiu-festival', [0, 1]],
    ['five and three shopping districts', 'other-time', 'shopping-districts', 'business-circle-action', [5, 3]],
    ['a road improved by 2020 and widened in 2024', 'other-time', 'stage', 'changsha-road', ['completed', 'planned']],
    ['150,000 jobs in two windows of five years', 'other-time', 'jobs', 'employment', [15, 15]],
    ['three plots together, at each of them', 'repeated', 'land-sold', 'zhengzhou-road-plot-41', [262, 262]],
  ])('%s', (_, kind, field, record, values) => {
    const matching = findings.filter((each) => each.kind === kind && each.field === field && each.claims.some((claim) => claim.record === record));
    expect(matching.map(valuesOf)).toContainEqual(expect.arrayContaining([...values]));
  });

  test('shared parking spaces are never put beside new ones', () => {
    for (const { claims } of findings) expect(new Set(claims.map(({ statement }) => statement.field)).size).toBe(1);
    expect(of('other-scope', 'shared-parking-spaces', 'parking-sharing-2023')).toBeUndefined();
  });

  test('only one pair cannot both hold', () => {
    expect(findings.filter(({ kind }) => kind === 'contradiction')).toHaveLength(1);
  });
});
