import { describe, expect, test } from 'vitest';
import { recordFigures } from '../../../../src/domain/derive/record-figures.ts';
import type { Statement } from '../../../../src/domain/statement.ts';
import { identifiedRecord } from '../../../fixtures/identified-record.ts';
import { documents, statement } from '../../../fixtures/statement.ts';

const figures = (...records: readonly Statement[][]) => recordFigures(records.map((statements, index) => identifiedRecord({ id: `r${index}`, statements })), documents);
const square = (value: number, unit: string): Statement => statement({ field: 'floor-area', value, unit });

describe('the numbers of records', () => {
  test('are the newest of each field and nature', () => {
    const { numbers, units } = figures([statement({ value: 80, asOf: '2022' }), statement({ value: 100, asOf: '2023' }), statement({ value: 120, nature: 'target', asOf: '2025' })]);
    expect(numbers.get('r0')).toEqual({ 'actual:parking-spaces': 100, 'target:parking-spaces': 120 });
    expect(units.get('actual:parking-spaces')).toBe('count');
  });

  test('come in normalised units where the data have them', () => {
    const { numbers, units } = figures([statement({ field: 'floor-area', value: 2, unit: 'ha', normalised: { value: 20_000, unit: 'm2' } })]);
    expect([numbers.get('r0'), units.get('actual:floor-area')]).toEqual([{ 'actual:floor-area': 20_000 }, 'm2']);
  });

  test('leave out parts of a record, texts, and values that disagree', () => {
    expect(figures([statement({ scope: 'phase-1' })]).numbers.size).toBe(0);
    expect(figures([statement({ value: '若干' })]).numbers.size).toBe(0);
    expect(figures([statement({ value: 100 }), statement({ value: 110 })]).numbers.size).toBe(0);
  });

  test('of another unit than most are left out, for they cannot be added', () => {
    const { numbers, units } = figures([square(1, 'm2')], [square(2, 'm2')], [square(3, 'mu')]);
    expect(units.get('actual:floor-area')).toBe('m2');
    expect([...numbers.keys()]).toEqual(['r0', 'r1']);
  });
});
