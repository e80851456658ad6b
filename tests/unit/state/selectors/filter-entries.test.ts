import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CatalogueEntry, Fact } from '../../../../src/domain/catalogue.ts';
import { themes } from '../../../../src/domain/terms.ts';
import { type Filter, NO_FILTER } from '../../../../src/domain/filter.ts';
import { filterEntries } from '../../../../src/state/selectors/filter-entries.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';

const fact = (year: number, nature: Fact['nature'] = 'actual', stage: Fact['stage'] = null): Fact => ({
  nature,
  stage,
  document: year > 2023 ? 'guanhai-2024-01' : 'dazhong-2022-05',
  fromYear: year,
  toYear: year,
  date: String(year),
});
const port = catalogueEntry({ id: 'port', themes: ['port'], facts: [fact(2022, 'actual', 'under-construction'), fact(2024, 'target')] });
const lot = catalogueEntry({ id: 'lot', themes: ['parking', 'historic'], facts: [fact(2024, 'target', 'planned')], aliases: ['P+R'] });
const silent = catalogueEntry({ id: 'silent', themes: ['parking'], precision: 'unlocated', facts: [] });
const all = [port, lot, silent];
const ids = (filter: Partial<Filter>) => filterEntries(all, { ...NO_FILTER, ...filter }).entries.map((entry) => entry.id);

describe('filterEntries', () => {
  test('no filter passes everything in order', () => expect(ids({})).toEqual(['port', 'lot', 'silent']));

  test('values of one facet are alternatives, facets are combined', () => {
    expect(ids({ themes: ['port', 'historic'] })).toEqual(['port', 'lot']);
    expect(ids({ themes: ['parking'], precisions: ['street'] })).toEqual(['lot']);
  });

  test('a secondary theme counts', () => expect(ids({ themes: ['historic'] })).toEqual(['lot']));

  test('a year range keeps what has a fact in it and derives the stage at its end', () => {
    expect(ids({ years: { from: 2016, to: 2022 } })).toEqual(['port']);
    expect(ids({ years: { from: 2024, to: 2024 }, natures: ['target'] })).toEqual(['port', 'lot']);
    expect(ids({ years: { from: 2022, to: 2022 }, natures: ['target'] })).toEqual([]);
    expect(ids({ stages: ['under-construction'] })).toEqual(['port']);
  });

  test('unknown is a stage one can filter on', () => expect(ids({ stages: ['unknown'] })).toEqual(['silent']));

  test('text matches names and aliases in any case', () => {
    expect(ids({ text: ' p+r ' })).toEqual(['lot']);
    expect(ids({ text: 'RECORD S' })).toEqual(['silent']);
    expect(ids({ text: '没有' })).toEqual([]);
  });

  test('a count says what its choice would give, other choices of the same facet included', () => {
    const { counts } = filterEntries(all, { ...NO_FILTER, themes: ['port'] });
    expect(counts.themes.get('parking')).toBe(2);
    expect(counts.themes.get('port')).toBe(1);
    expect(counts.precisions.get('unlocated')).toBeUndefined();
    expect(counts.precisions.get('street')).toBe(1);
  });

  test('for any filter each count equals the number of results with that choice alone', () => {
    const entryArbitrary = fc.record({
      themes: fc.uniqueArray(fc.constantFrom(...themes), { minLength: 1, maxLength: 3 }),
      precision: fc.constantFrom('exact' as const, 'street' as const, 'unlocated' as const),
    });
    fc.assert(
      fc.property(fc.array(entryArbitrary, { maxLength: 30 }), fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 3 }), (raw, chosen) => {
        const entries = raw.map((value, index): CatalogueEntry =>
          catalogueEntry({ id: `e${index}`, themes: value.themes as unknown as CatalogueEntry['themes'], precision: value.precision }),
        );
        const filter: Filter = { ...NO_FILTER, themes: chosen };
        const { counts } = filterEntries(entries, filter);
        for (const precision of ['exact', 'street', 'unlocated'] as const) {
          const direct = filterEntries(entries, { ...filter, precisions: [precision] }).entries.length;
          expect(counts.precisions.get(precision) ?? 0).toBe(direct);
        }
      }),
    );
  });
});
