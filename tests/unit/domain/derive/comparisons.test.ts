import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisons } from '../../../../src/domain/derive/comparisons.ts';
import { documents, statement } from '../../../fixtures/statement.ts';

const target = { nature: 'target' } as const;

describe('comparisons', () => {
  test('puts target and actual of one field and scope on one axis, oldest first', () => {
    const [comparison, ...others] = comparisons(
      [statement({ ...target, value: 6000, period: { from: '2024', to: '2024' } }), statement({ value: 6300, asOf: '2023' })],
      documents,
    );
    expect(others).toEqual([]);
    expect(comparison?.rows.map(({ value }) => value)).toEqual([6300, 6000]);
    expect(comparison).toMatchObject({ field: 'parking-spaces', scope: null, unit: 'count', axis: { from: 0, to: 7000 } });
  });

  test('never puts scopes, fields or measures together', () => {
    const statements = [statement(target), statement({ scope: 'shared' }), statement({ field: 'households' }), statement({ unit: 'percent' })];
    expect(comparisons(statements, documents)).toEqual([]);
  });

  test('needs a target and a second value', () => {
    expect(comparisons([statement({ asOf: '2022' }), statement({ asOf: '2023', value: 5 })], documents)).toEqual([]);
    expect(comparisons([statement(target), statement({ ...target, document: 'may' })], documents)).toEqual([]);
    expect(comparisons([statement(target), statement({ ...target, nature: 'description' })], documents)).toEqual([]);
  });

  test('compares stated values in their common unit, and others normalised', () => {
    const wan = (value: number, overrides = {}) =>
      statement({ field: 'repair-area', value, unit: 'wan-m2', normalised: { value: value * 1e4, unit: 'm2' }, ...overrides });
    expect(comparisons([wan(4.4, target), wan(5)], documents)[0]).toMatchObject({ unit: 'wan-m2', base: 'm2', factor: 10000, axis: { from: 0, to: 5 } });
    const plain = statement({ field: 'repair-area', value: 30000, unit: 'm2', asOf: '2022-01' });
    expect(comparisons([wan(4.4, target), plain], documents)[0]).toMatchObject({
      unit: 'm2',
      factor: 1,
      rows: [{ value: 30000 }, { value: 44000 }],
      axis: { from: 0, to: 50000 },
    });
  });

  test('the axis holds every value and zero, and its ends are at most twice as far as needed', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-6);
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [comparison] = comparisons([statement({ ...target, value: a, asOf: '2022-01' }), statement({ value: b, asOf: '2022-02' })], documents);
        const { from = NaN, to = NaN } = comparison?.axis ?? {};
        const [low, high] = [Math.min(a, b, 0), Math.max(a, b, 0)];
        expect(from).toBeLessThanOrEqual(low * (1 - 1e-9));
        expect(to).toBeGreaterThanOrEqual(high * (1 - 1e-9));
        expect(to).toBeLessThanOrEqual(high * 2);
        expect(from).toBeGreaterThanOrEqual(low * 2);
      }),
    );
  });
});
