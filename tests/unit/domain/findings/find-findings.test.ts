import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFindings } from '../../../../src/domain/findings/find-findings.ts';
import type { Finding } from '../../../../src/domain/findings/finding.ts';
import type { Statement } from '../../../../src/domain/statement.ts';
import { documents, stage, statement } from '../../../fixtures/statement.ts';

interface Subject {
  readonly id?: string;
  readonly theme?: 'parking' | 'roads';
  readonly districtWide?: boolean;
  readonly parent?: string | null;
  readonly statements: readonly Statement[];
}

function found(...subjects: readonly Subject[]): readonly Finding[] {
  const named = subjects.map((subject, index) => ({ id: `r${index}`, theme: 'parking' as const, districtWide: false, parent: null, ...subject }));
  return findFindings(
    named.map(({ id, theme, districtWide }) => ({ id, themes: [theme], districtWide })),
    new Map(named.map(({ id, statements, parent }) => [id, { statements: [...statements], parent }])),
    documents,
  );
}
const kinds = (...subjects: readonly Subject[]): readonly string[] => found(...subjects).map(({ kind, reason }) => `${kind} ${reason}`);
const one = (...statements: readonly Statement[]): readonly string[] => kinds({ statements });
const target = (value: number, from: string, to: string, more: Partial<Statement> = {}): Statement =>
  statement({ nature: 'target', value, period: { from, to }, document: 'may', ...more });
const result = (value: number, from: string, to: string, more: Partial<Statement> = {}): Statement => statement({ value, period: { from, to }, ...more });

describe('contradictions', () => {
  test('two documents, one time, two values', () => {
    expect(one(statement({ value: 94 }), statement({ value: 86, document: 'may' }))).toEqual(['contradiction revision']);
  });

  test('a value with a shifted decimal point may be a slip', () => {
    expect(one(statement({ value: 940 }), statement({ value: 94, document: 'may' }))).toEqual(['contradiction typo']);
  });

  test('district-wide records of one theme are one subject where a named scope says that they count the same', () => {
    const [a, b] = [result(43, '2023', '2023', { scope: 'all' }), result(40, '2023', '2023', { scope: 'all', document: 'may' })];
    expect(kinds({ districtWide: true, statements: [a] }, { districtWide: true, statements: [b] })).toEqual(['contradiction revision']);
    expect(kinds({ districtWide: true, statements: [result(43, '2023', '2023')] }, { districtWide: true, statements: [result(40, '2023', '2023', { document: 'may' })] })).toEqual([]);
    expect(kinds({ districtWide: true, statements: [a] }, { districtWide: true, theme: 'roads', statements: [b] })).toEqual([]);
    expect(kinds({ statements: [a] }, { statements: [b] })).toEqual([]);
  });
});

describe('other times', () => {
  test('a state at two moments', () => {
    expect(one(statement({ value: 86, nature: 'baseline', asOf: '2021', document: 'plan' }), statement({ value: 94 }))).toEqual(['other-time state-changed']);
  });

  test('targets for two years', () => {
    expect(
      one(
        statement({ nature: 'target', value: 420, asOf: '2025', document: 'plan' }),
        statement({ nature: 'target', value: 500, asOf: '2026', document: 'may' }),
      ),
    ).toEqual(['other-time other-horizon']);
  });

  test('one target for periods that are moved against each other', () => {
    expect(one(target(15, '2021', '2025', { document: 'plan' }), target(15, '2022', '2026'))).toEqual(['other-time shifted-window']);
    expect(one(target(15, '2021', '2025', { document: 'plan' }), target(15, '2025', '2029'))).toEqual([]);
  });

  test('a target under the last result, its lower bound taken at its word', () => {
    expect(one(result(43, '2023', '2023'), target(10, '2024', '2024', { qualifier: 'at-least' }))).toEqual(['other-time below-last-result']);
    expect(one(result(43, '2023', '2023'), target(50, '2024', '2024'))).toEqual([]);
    expect(one(result(43, '2023', '2023'), target(10, '2024', '2024', { qualifier: 'at-most' }))).toEqual([]);
    expect(one(result(43, '2016', '2020'), target(10, '2024', '2024'))).toEqual([]);
  });

  test('a place that was completed and is planned for again, but no yearly programme and no plan from before', () => {
    const done = stage('completed', '2023');
    const again = stage('planned', '2024', { nature: 'target', document: 'may' });
    expect(one(done, again)).toEqual(['other-time planned-again']);
    expect(kinds({ districtWide: true, statements: [done, again] })).toEqual([]);
    expect(one(done, stage('planned', '2021', { nature: 'target', document: 'plan' }))).toEqual([]);
  });
});

describe('other scopes', () => {
  test('figures of one field for different sets by different documents stand together as not comparable', () => {
    const sets = [
      statement({ field: 'projects', value: 118, scope: 'in-construction', asOf: '2022', document: 'may' }),
      result(100, '2023', '2023', { field: 'projects', scope: 'key' }),
      target(128, '2024', '2024', { field: 'projects', scope: 'district-key', document: 'plan' }),
    ];
    const [finding, ...more] = found(...sets.map((each) => ({ districtWide: true, statements: [each] })));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ kind: 'other-scope', field: 'projects' });
    expect(finding?.claims.map(({ statement: { value } }) => value)).toEqual([128, 118, 100]);
  });

  test('a figure of the whole district that stands at a place is compared across places that share a theme', () => {
    const total = result(3500, '2023', '2023', { scope: 'district-total' });
    const base = target(12000, '2024', '2024', { scope: 'first-year' });
    expect(kinds({ statements: [total] }, { statements: [base] })).toEqual(['other-scope other-scope']);
    expect(kinds({ statements: [total] }, { theme: 'roads', statements: [base] })).toEqual([]);
  });

  test('one document that tells part and whole apart misleads nobody', () => {
    expect(one(statement({ value: 150, scope: 'in-the-park' }), statement({ value: 350, scope: 'district-total' }))).toEqual([]);
  });

  test('other fields and other measures are other things: shared spaces are no new spaces', () => {
    expect(one(statement({ field: 'shared-spaces', value: 10500, scope: 'all' }), statement({ field: 'new-spaces', value: 6300, scope: 'lots', document: 'may' }))).toEqual([]);
    expect(one(statement({ value: 5, unit: 'percent', scope: 'a' }), statement({ value: 6, scope: 'b', document: 'may' }))).toEqual([]);
  });
});

describe('repeated figures', () => {
  test('one figure at several records counts once', () => {
    const figure = statement({ value: 262, scope: 'three-plots' });
    expect(kinds({ statements: [figure] }, { statements: [figure] })).toEqual(['repeated same-figure']);
    expect(kinds({ id: 'whole', statements: [statement()] }, { parent: 'whole', statements: [statement()] })).toEqual(['repeated same-figure']);
  });

  test('two places of one size are two', () => expect(kinds({ statements: [statement()] }, { statements: [statement()] })).toEqual([]));
});

describe('false alarms', () => {
  test.each<[string, readonly Statement[]]>([
    ['the two ends of a range', [target(10, '2021', '2025', { qualifier: 'at-least', scope: 'range-minimum' }), target(15, '2021', '2025', { qualifier: 'at-most', scope: 'range-maximum' })]],
    ['a bound and a value within it', [statement({ value: 6300 }), statement({ value: 6000, qualifier: 'at-least', document: 'may' })]],
    ['about and a tenth', [statement({ value: 100 }), statement({ value: 95, qualifier: 'about', document: 'may' })]],
    ['one value in two units', [statement({ value: 1.8, unit: 'wan-m2', normalised: { value: 18000, unit: 'm2' } }), statement({ value: 27, unit: 'mu', normalised: { value: 18000.9, unit: 'm2' }, document: 'may' })]],
    ['a target and the result that beats it', [target(40, '2023', '2023'), result(43, '2023', '2023')]],
    ['a year within the plan of five', [target(15, '2021', '2025', { document: 'plan' }), target(4, '2024', '2024')]],
    ['a series of results', [result(7, '2022', '2022', { document: 'may' }), result(10, '2023', '2023')]],
    ['the same said twice', [statement(), statement({ document: 'may' })]],
  ])('%s', (_, statements) => expect(one(...statements)).toEqual([]));
});

test('the order of the statements and of the records changes nothing', () => {
  const some = fc.record({
    value: fc.constantFrom(10, 50, 100),
    scope: fc.constantFrom('a', 'b'),
    document: fc.constantFrom('plan', 'may', 'report'),
    nature: fc.constantFrom('target' as const, 'actual' as const),
    asOf: fc.constantFrom('2021', '2023'),
  });
  const shape = (findings: readonly Finding[]): readonly string[] =>
    findings.map(({ kind, reason, claims }) => `${kind} ${reason}: ${claims.map(({ statement: { value, scope } }) => `${value} ${scope}`).join(', ')}`).sort();
  fc.assert(
    fc.property(fc.array(some, { maxLength: 6 }), (parts) => {
      const statements = parts.map((part) => statement(part));
      expect(shape(found({ statements: statements.toReversed() }))).toEqual(shape(found({ statements })));
    }),
  );
});
