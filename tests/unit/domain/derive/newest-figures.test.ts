import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newestFigures } from '../../../../src/domain/derive/newest-figures.ts';
import type { Statement } from '../../../../src/domain/statement.ts';
import { documents, stage, statement } from '../../../fixtures/statement.ts';

const values = (list: readonly Statement[]) => list.map(({ value }) => value);

describe('newestFigures', () => {
  test('keeps the newest and puts the others behind it, newest first', () => {
    const [figure, ...others] = newestFigures([statement({ value: 1, asOf: '2021' }), statement({ value: 3, asOf: '2023' }), statement({ value: 2, asOf: '2022' })], documents);
    expect(others).toEqual([]);
    expect(values(figure?.newest ?? [])).toEqual([3]);
    expect(values(figure?.earlier ?? [])).toEqual([2, 1]);
  });

  test('a target, another scope and another field are figures of their own', () => {
    const figures = newestFigures(
      [statement(), statement({ nature: 'target', asOf: '2025' }), statement({ scope: 'shared' }), statement({ field: 'site-area', unit: 'm2' })],
      documents,
    );
    expect(figures.map(({ field, scope, nature }) => [field, scope, nature])).toEqual([
      ['parking-spaces', null, 'actual'],
      ['parking-spaces', null, 'target'],
      ['parking-spaces', 'shared', 'actual'],
      ['site-area', null, 'actual'],
    ]);
  });

  test('values for times that end on the same day all stand', () => {
    const target = { nature: 'target', document: 'may' } as const;
    const figures = newestFigures(
      [statement({ ...target, value: 6800, period: { from: '2022', to: '2024' } }), statement({ ...target, value: 6000, period: { from: '2024', to: '2024' } })],
      documents,
    );
    expect(values(figures[0]?.newest ?? [])).toEqual([6000, 6800]);
  });

  test('a repetition by another document counts as earlier, and the later published one stands', () => {
    const [figure] = newestFigures([statement({ asOf: '2021-03', document: 'plan' }), statement({ asOf: '2021-03', document: 'may' })], documents);
    expect(figure?.newest.map(({ document }) => document)).toEqual(['may']);
    expect(figure?.earlier.map(({ document }) => document)).toEqual(['plan']);
  });

  test('leaves stages out', () => expect(newestFigures([stage('completed', '2023')], documents)).toEqual([]));

  test('loses and repeats no statement, and nothing earlier is later than the newest', () => {
    const any = fc.record({
      field: fc.constantFrom('a', 'b'),
      scope: fc.constantFrom(undefined, 'x', 'y'),
      nature: fc.constantFrom('target', 'actual', 'baseline', 'description'),
      value: fc.integer({ min: 0, max: 3 }),
      asOf: fc.constantFrom('2019', '2020-05', '2020', '2020-12-31'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (list) => {
        const statements = list.map(({ scope, ...rest }) => statement(scope === undefined ? rest : { ...rest, scope }));
        const figures = newestFigures(statements, documents);
        const all = figures.flatMap(({ newest, earlier }) => [...newest, ...earlier]);
        expect(all.length).toBe(statements.length);
        expect(new Set(all)).toEqual(new Set(statements));
        for (const { newest, earlier } of figures) {
          const end = (one: Statement): string => `${one.asOf}-12-31`.slice(0, 10);
          for (const old of earlier) expect(end(old) <= end(newest[0])).toBe(true);
        }
      }),
    );
  });
});
