import { describe, expect, test } from 'vitest';
import { compareFigures } from '../../../../src/domain/derive/compare-figures.ts';
import type { Statement } from '../../../../src/domain/statement.ts';
import { documents, statement } from '../../../fixtures/statement.ts';

const difference = (a: readonly Statement[], b: readonly Statement[]): string | undefined => compareFigures([a, b], documents)[0]?.difference;

describe('figures side by side', () => {
  test.each([
    ['same', statement(), statement()],
    ['different', statement(), statement({ value: 200 })],
    ['different', statement(), statement({ qualifier: 'at-least' })],
    ['apart', statement(), statement({ value: 200, asOf: '2022' })],
    ['apart', statement(), statement({ value: 200, unit: 'km2' })],
    ['apart', statement({ field: 'plan', value: '甲', unit: null }), statement({ field: 'plan', value: '乙', unit: null })],
    ['different', statement({ field: 'completion-date', value: '2024', unit: null }), statement({ field: 'completion-date', value: '2025', unit: null })],
  ])('are %s only where field, unit and time allow it', (expected, one, other) => {
    expect(difference([one], [other])).toBe(expected);
  });

  test('of other scope or nature stand in rows of their own, where the other is silent', () => {
    const rows = compareFigures([[statement({ scope: 'public-lots' })], [statement({ scope: 'all-lots', value: 300 })], [statement({ nature: 'target', value: 400 })]], documents);
    expect(rows.map(({ difference: each, cells }) => [each, cells.filter((cell) => cell !== null).length])).toEqual([['missing', 1], ['missing', 1], ['missing', 1]]);
  });

  test('come before texts, and the newest stands for each', () => {
    const rows = compareFigures([[statement({ field: 'plan', value: '甲', unit: null }), statement({ value: 1, asOf: '2022' }), statement({ value: 2, asOf: '2023' })]], documents);
    expect(rows.map(({ field }) => field)).toEqual(['parking-spaces', 'plan']);
    expect(rows[0]?.cells[0]?.newest[0].value).toBe(2);
  });
});
