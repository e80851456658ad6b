import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disagreements } from '../../../../src/domain/derive/disagreements.ts';
import type { Statement } from '../../../../src/domain/statement.ts';
import { documents, stage, statement } from '../../../fixtures/statement.ts';

const found = (...statements: Statement[]) => disagreements(statements, documents);

describe('disagreements', () => {
  test('two documents with different values for one time disagree; the earlier one stands first', () => {
    const [late, early] = [statement({ value: 94, asOf: '2021' }), statement({ value: 86, asOf: '2021', document: 'may' })];
    expect(found(late, early)).toEqual([{ field: 'parking-spaces', scope: null, statements: [early, late], reason: 'revision' }]);
  });

  test('one document may disagree with itself, and then nothing explains it', () => {
    expect(found(statement({ value: 10 }), statement({ value: 11 }))).toMatchObject([{ reason: 'not-stated' }]);
  });

  test('a month and its year may mean different days', () => {
    expect(found(statement({ asOf: '2023' }), statement({ asOf: '2023-02', value: 90 }))).toMatchObject([{ reason: 'moment' }]);
  });

  test('other dates, periods, scopes, natures and fields are no contradiction', () => {
    const one = statement({ value: 1 });
    expect(found(one, statement({ asOf: '2022' }))).toEqual([]);
    expect(found(one, statement({ period: { from: '2022', to: '2023' } }))).toEqual([]);
    expect(found(one, statement({ scope: 'shared' }))).toEqual([]);
    expect(found(one, statement({ nature: 'target' }))).toEqual([]);
    expect(found(one, statement({ field: 'households' }))).toEqual([]);
  });

  test('a year and the period of its months are one time', () => {
    const target = { nature: 'target' } as const;
    const year = statement({ ...target, period: { from: '2024', to: '2024' } });
    expect(found(year, statement({ ...target, value: 1, period: { from: '2024-01', to: '2024-12' } }))).toHaveLength(1);
    expect(found(year, statement({ ...target, value: 1, period: { from: '2024-01', to: '2024-06' } }))).toEqual([]);
  });

  test('periods of about the same years are compared, a part of a period is not compared with the whole', () => {
    const target = (value: number, from: string, to: string) => statement({ nature: 'target', value, period: { from, to } });
    expect(found(target(20000, '2021', '2025'), target(9000, '2022', '2026'))).toMatchObject([{ reason: 'period' }]);
    expect(found(target(20000, '2021', '2025'), target(3200, '2024', '2024'))).toEqual([]);
    expect(found(target(20000, '2021', '2022'), target(9000, '2023', '2024'))).toEqual([]);
    expect(found(target(9000, '2021', '2025'), target(9000, '2022', '2026'))).toEqual([]);
  });

  test('qualifiers and rounding leave room', () => {
    const exact = statement({ value: 6300 });
    expect(found(exact, statement({ value: 6000, qualifier: 'at-least' }))).toEqual([]);
    expect(found(exact, statement({ value: 6000, qualifier: 'about' }))).toEqual([]);
    expect(found(exact, statement({ value: 6000, qualifier: 'at-most' }))).toHaveLength(1);
    expect(found(exact, statement({ value: 7000, qualifier: 'at-least' }))).toHaveLength(1);
    const area = (value: number, unit: string, base: number) => statement({ field: 'site-area', value, unit, normalised: { value: base, unit: 'm2' } });
    expect(found(area(1.8, 'wan-m2', 18000), area(27, 'mu', 18000.9))).toEqual([]);
    expect(found(area(1.8, 'wan-m2', 18000), area(2.8, 'wan-m2', 28000))).toHaveLength(1);
  });

  test('different measures are not compared', () => {
    expect(found(statement({ value: 5, unit: 'percent' }), statement({ value: 6, unit: 'count' }))).toEqual([]);
  });

  test('texts may differ, dates must fit into each other', () => {
    expect(found(statement({ value: '甲', unit: null }), statement({ value: '乙', unit: null }))).toEqual([]);
    const date = (value: string) => statement({ field: 'completion-date', value, unit: null });
    expect(found(date('2024'), date('2024-06'))).toEqual([]);
    expect(found(date('2024'), date('2025-06'))).toHaveLength(1);
  });

  test('stages disagree only between documents, within a month, and where one excludes the other', () => {
    const may = { document: 'may' };
    expect(found(stage('completed', '2022-05'), stage('under-construction', '2022-05-30', may))).toHaveLength(1);
    expect(found(stage('completed', '2022-05'), stage('under-construction', '2022-05-30'))).toEqual([]);
    expect(found(stage('completed', '2022'), stage('under-construction', '2022-05-30', may))).toEqual([]);
    expect(found(stage('partly-open', '2022-05'), stage('under-construction', '2022-05-30', may))).toEqual([]);
    expect(found(stage('resumed', '2022-05'), stage('stalled', '2022-05', may))).toHaveLength(1);
  });

  test('a contradiction that is repeated is told once', () => {
    expect(found(statement({ value: 1 }), statement({ value: 2 }), statement({ value: 1 }), statement({ value: 2 }))).toHaveLength(1);
  });

  test('what is found does not depend on the order of the statements', () => {
    const any = fc.record({
      value: fc.integer({ min: 1, max: 4 }),
      qualifier: fc.constantFrom('exact', 'at-least', 'at-most', 'about', 'more-than', 'less-than'),
      asOf: fc.constantFrom('2020', '2020-03', '2021'),
      document: fc.constantFrom('plan', 'may', 'report'),
    });
    const signature = (list: readonly Statement[]) =>
      disagreements(list, documents).map(({ statements }) => statements.map(({ value, qualifier }) => `${qualifier}${value}`).sort().join()).sort();
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (raw) => {
        const list = raw.map(statement);
        expect(signature([...list].reverse())).toEqual(signature(list));
      }),
    );
  });
});
