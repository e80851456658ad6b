import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coverageOf } from '../../src/domain/derive/coverage.ts';
import { groupBy } from '../../src/domain/derive/group-by.ts';
import { lastDay } from '../../src/domain/derive/last-day.ts';
import { statementMoment } from '../../src/domain/derive/statement-moment.ts';
import { findFindings } from '../../src/domain/findings/find-findings.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Quality } from '../../src/domain/packages/quality-package.ts';
import type { SourceDocument } from '../../src/domain/source-document.ts';
import { findingKinds, precisions } from '../../src/domain/terms.ts';
import { geodesicAreaSquareMetres } from '../../src/geo/measure/geodesic-area-square-metres.ts';
import { checkData } from './check-data.ts';
import { readDistrict } from './read-district.ts';
import type { DataRecord } from './read-records.ts';

const TESTS = new URL('../../tests/', import.meta.url);
const TEST_FILE = /\.(test|spec)\.ts$/;
const TEST_DEFINITION = /^\s*(test|it)(\.each|\.skipIf|\.for)?[<([]/gm;

/** Everything the page on data quality says. */
export async function composeQuality(catalogue: Catalogue, records: readonly DataRecord[], documents: readonly SourceDocument[]): Promise<Quality> {
  const plain = records.map(({ record }) => record);
  const statements = plain.flatMap((record) => record.statements);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const findings = findFindings(catalogue.entries, new Map(plain.map((record) => [record.id, record])), byId);
  const errors = catalogue.entries.flatMap(({ errorMetres }) => errorMetres ?? []).sort((a, b) => a - b);
  const count = <T extends string>(keys: readonly T[], of: (key: T) => number): Record<T, number> => Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<T, number>;
  const last = (dates: readonly string[]): string => [...dates].sort((a, b) => lastDay(a).localeCompare(lastDay(b))).at(-1) ?? '';
  const official = statements.find(({ field }) => field === 'district-area')?.value;
  return {
    records: plain.length,
    statements: statements.length,
    interpreted: statements.filter(({ basis }) => basis === 'interpreted').length,
    documents: documents.length,
    lastDocument: last(documents.map(({ published }) => published.date)),
    lastReport: last(statements.filter(({ nature }) => nature === 'actual').map((statement) => statementMoment(statement, byId).to)),
    precisions: count(precisions, (precision) => catalogue.entries.filter((entry) => !entry.districtWide && entry.precision === precision).length),
    unverified: catalogue.entries.filter(({ method }) => method === 'unverified').length,
    errorMetres: { half: errors[Math.floor(errors.length / 2)] ?? 0, ninth: errors[Math.floor(errors.length * 0.9)] ?? 0 },
    findings: count(findingKinds, (kind) => findings.filter((finding) => finding.kind === kind).length),
    issues: (await checkData()).length,
    districtSquareKilometres: { computed: Math.round(geodesicAreaSquareMetres(await readDistrict()) / 1e4) / 100, official: Number(official) },
    tests: await countTests(),
    coverage: coverageByTheme(catalogue, plain),
  };
}

function coverageByTheme(catalogue: Catalogue, records: readonly DataRecord['record'][]): Quality['coverage'] {
  const districtWide = new Set(catalogue.entries.filter((entry) => entry.districtWide).map(({ id }) => id));
  const cells = records.flatMap((record) =>
    [...coverageOf(record, districtWide.has(record.id))].map(([field, coverage]) => ({ theme: record.themes[0] ?? '', field, coverage })),
  );
  return [...groupBy(cells, ({ theme, field }) => `${theme} ${field}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const of = (coverage: string): number => group.filter((cell) => cell.coverage === coverage).length;
    return [{ theme: first.theme, field: first.field, counts: { stated: of('stated'), interpreted: of('interpreted'), unknown: of('unknown') } }];
  });
}

async function countTests(): Promise<Quality['tests']> {
  const files = (await readdir(TESTS, { recursive: true })).filter((name) => TEST_FILE.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(TESTS.pathname, name), 'utf8')));
  return { files: files.length, cases: texts.reduce((sum, text) => sum + (text.match(TEST_DEFINITION)?.length ?? 0), 0) };
}
