import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CatalogueEntry, Fact } from '../../../../src/domain/catalogue.ts';
import { changesBetween } from '../../../../src/domain/derive/changes-between.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';

const fact = (year: number, stage: Fact['stage'] = null, nature: Fact['nature'] = 'actual'): Fact => ({ nature, stage, document: 'd', fromYear: year, toYear: year, date: String(year) });
const entry = (id: string, ...facts: Fact[]): CatalogueEntry => catalogueEntry({ id, facts });

test('a record is new, of another stage, silent or unchanged', () => {
  const all = [
    entry('new', fact(2023)),
    entry('built', fact(2020, 'under-construction'), fact(2023, 'completed')),
    entry('silent', fact(2020, 'under-construction')),
    entry('done', fact(2020, 'completed')),
    entry('spoken', fact(2020, 'under-construction'), fact(2023)),
    entry('later', fact(2030, 'planned', 'target')),
  ];
  const { fresh, stages, silent } = changesBetween(all, 2021, 2024);
  expect(fresh.map(({ id }) => id)).toEqual(['new']);
  expect(stages.map(({ entry: { id }, from, to }) => [id, from, to])).toEqual([['built', 'under-construction', 'completed']]);
  expect(silent.map(({ id }) => id)).toEqual(['silent']);
});

test('no record stands in two lists, and between a year and itself nothing changes', () => {
  const year = fc.integer({ min: 2016, max: 2035 });
  const facts = fc.array(fc.tuple(year, fc.constantFrom(null, 'planned' as const, 'completed' as const), fc.constantFrom('target' as const, 'actual' as const)), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 5 }), year, year, (lists, a, b) => {
      const entries = lists.map((list, index) => entry(`e${index}`, ...list.map(([when, stage, nature]) => fact(when, stage, nature))));
      const { fresh, stages, silent } = changesBetween(entries, Math.min(a, b), Math.max(a, b));
      const ids = [...fresh, ...stages.map((change) => change.entry), ...silent].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const same = changesBetween(entries, a, a);
      expect([same.fresh, same.stages]).toEqual([[], []]);
    }),
  );
});
