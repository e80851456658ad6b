import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../../src/domain/catalogue.ts';
import { lastReportedYear, nearestSpoken, yearDensity } from '../../../../src/domain/derive/year-density.ts';

const fact = (nature: Fact['nature'], fromYear: number, toYear = fromYear): Fact => ({ nature, fromYear, toYear, date: String(toYear), document: 'd', stage: null });
const density = (...facts: Fact[]) => yearDensity([{ facts }], 2016, 2035);

describe('density of statements over the years', () => {
  test('a sum over several years speaks of each of them, a description of none', () => {
    const years = density(fact('actual', 2014, 2017), fact('baseline', 2017), fact('target', 2034, 2040), fact('description', 2020));
    expect(years).toHaveLength(20);
    expect(years.filter(({ actual, target }) => actual + target > 0)).toEqual([
      { year: 2016, actual: 1, target: 0 },
      { year: 2017, actual: 2, target: 0 },
      { year: 2034, actual: 0, target: 1 },
      { year: 2035, actual: 0, target: 1 },
    ]);
  });

  test('a silent year names the nearest that is not, the earlier of two', () => {
    const years = density(fact('actual', 2023), fact('target', 2025), fact('target', 2035));
    expect(nearestSpoken(years, 2027)).toBe(2025);
    expect(nearestSpoken(years, 2030)).toBe(2025);
    expect(nearestSpoken(years, 2031)).toBe(2035);
    expect(nearestSpoken(density(), 2027)).toBeNull();
  });

  test('after the last report there are only plans', () => {
    expect(lastReportedYear(density(fact('actual', 2016), fact('actual', 2024), fact('target', 2035)))).toBe(2024);
    expect(lastReportedYear(density(fact('target', 2035)))).toBeNull();
  });

  test('every fact within the years counts once a year', () => {
    const some = fc.tuple(fc.constantFrom('actual' as const, 'target' as const), fc.integer({ min: 2016, max: 2035 }), fc.nat(19));
    fc.assert(
      fc.property(fc.array(some), (parts) => {
        const facts = parts.map(([nature, from, span]) => fact(nature, from, Math.min(2035, from + span)));
        const sum = density(...facts).reduce((total, { actual, target }) => total + actual + target, 0);
        expect(sum).toBe(facts.reduce((total, { fromYear, toYear }) => total + toYear - fromYear + 1, 0));
      }),
    );
  });
});
