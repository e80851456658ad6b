import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownFrom, speaksOf } from '../../../../src/domain/derive/speaks-of.ts';

const report = { nature: 'actual', fromYear: 2016, toYear: 2020, date: '2020' } as const;
const plan = { nature: 'target', fromYear: 2021, toYear: 2025, date: '2025' } as const;

describe('what a fact says of chosen years', () => {
  test('without a sense a fact belongs to every year it speaks of', () => {
    expect(speaksOf(report, { from: 2018, to: 2018 })).toBe(true);
    expect(speaksOf(report, { from: 2021, to: 2035 })).toBe(false);
    expect(speaksOf(plan, { from: 2016, to: 2021 })).toBe(true);
  });

  test('a report is known once what it reports is over, a plan from the year it begins', () => {
    expect(speaksOf(report, { from: 2016, to: 2019, sense: 'by' })).toBe(false);
    expect(speaksOf(report, { from: 2016, to: 2020, sense: 'by' })).toBe(true);
    expect(speaksOf(plan, { from: 2016, to: 2021, sense: 'by' })).toBe(true);
    expect(knownFrom({ ...report, date: '2020-05' })).toBe(2020);
  });

  test('only targets are planned for a year, and only within their time', () => {
    expect(speaksOf(plan, { from: 2025, to: 2025, sense: 'for' })).toBe(true);
    expect(speaksOf(plan, { from: 2026, to: 2026, sense: 'for' })).toBe(false);
    expect(speaksOf(report, { from: 2018, to: 2018, sense: 'for' })).toBe(false);
  });

  test('what was known stays known', () => {
    const year = fc.integer({ min: 2008, max: 2035 });
    fc.assert(
      fc.property(fc.constantFrom('target' as const, 'actual' as const, 'description' as const), year, fc.nat(9), year, fc.nat(5), (nature, from, span, to, later) => {
        const fact = { nature, fromYear: from, toYear: from + span, date: String(from + span) };
        const by = (end: number) => speaksOf(fact, { from: 2016, to: end, sense: 'by' });
        expect(by(to) && !by(to + later)).toBe(false);
      }),
    );
  });
});
