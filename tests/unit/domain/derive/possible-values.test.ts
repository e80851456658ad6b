import { describe, expect, test } from 'vitest';
import { possibleValues } from '../../../../src/domain/derive/possible-values.ts';
import type { Statement } from '../../../../src/domain/statement.ts';
import { statement } from '../../../fixtures/statement.ts';

describe('possibleValues', () => {
  const range = (qualifier: Statement['qualifier'], value = 6000) => possibleValues(statement({ qualifier, value }));

  test('an exact count is one number, a qualifier opens it', () => {
    expect(range('exact')).toEqual({ low: 6000, high: 6000 });
    expect(range('about')).toEqual({ low: 5400, high: 6600 });
    expect(range('at-least')).toEqual({ low: 6000, high: Infinity });
    expect(range('more-than')).toEqual({ low: 6000, high: Infinity });
    expect(range('at-most')).toEqual({ low: -Infinity, high: 6000 });
    expect(range('less-than')).toEqual({ low: -Infinity, high: 6000 });
  });

  test('a value in a larger unit or with decimals is rounded to its last digit', () => {
    const area = statement({ value: 1.8, unit: 'wan-m2', normalised: { value: 18000, unit: 'm2' } });
    expect(possibleValues(area)).toEqual({ low: 17500, high: 18500 });
    expect(possibleValues(statement({ value: 96.5, unit: 'percent' }))?.low).toBeCloseTo(96.45);
  });

  test('a text allows no numbers', () => expect(possibleValues(statement({ value: '四条路' }))).toBeNull());
});
