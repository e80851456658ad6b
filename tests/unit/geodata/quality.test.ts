import { expect, test } from 'vitest';
import { composePackages } from '../../../geodata/scripts/compose-packages.ts';
import type { Quality } from '../../../src/domain/packages/quality-package.ts';

test('the page on data quality is computed from the data it speaks of', async () => {
  const { packages } = await composePackages();
  const body = JSON.parse(packages.find(({ name }) => name === 'records')?.json ?? 'null') as { records: { statements: unknown[] }[]; documents: unknown[]; quality: Quality };
  const { quality, records } = body;
  expect(quality).toMatchObject({
    records: records.length,
    statements: records.reduce((sum, { statements }) => sum + statements.length, 0),
    documents: body.documents.length,
    lastDocument: '2024-03-07',
    issues: 0,
    districtSquareKilometres: { computed: 65.18, official: 65.85 },
  });
  expect(quality.errorMetres.half).toBeLessThanOrEqual(quality.errorMetres.ninth);
  expect(quality.tests.cases).toBeGreaterThan(quality.tests.files);
  const stages = quality.coverage.filter(({ field }) => field === 'stage');
  expect(stages.reduce((sum, { counts }) => sum + counts.stated + counts.interpreted + counts.unknown, 0)).toBe(records.length);
});
