import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { composePackages } from '../../../geodata/scripts/compose-packages.ts';
import type { BaseMap } from '../../../src/domain/base-map.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import { facetKeys, type Filter, NO_FILTER } from '../../../src/domain/filter.ts';
import { type CataloguePackage, unpackCatalogue } from '../../../src/domain/packages/catalogue-package.ts';
import { catalogueLayer } from '../../../src/query/catalogue-layer.ts';
import { conditionFromFilter } from '../../../src/query/condition-from-filter.ts';
import { prepareLayer, type QueryLayer } from '../../../src/query/layer.ts';
import { runQuery } from '../../../src/query/run-query.ts';
import { entryFacets } from '../../../src/state/selectors/entry-facets.ts';
import { yearsOf } from '../../../src/state/years.ts';
import { filterEntries } from '../../../src/state/selectors/filter-entries.ts';

let catalogue: Catalogue;
let layer: QueryLayer;
beforeAll(async () => {
  const { packages } = await composePackages();
  const read = (name: string): unknown => JSON.parse(packages.find((each) => each.name === name)?.json ?? 'null');
  catalogue = unpackCatalogue(read('catalogue') as CataloguePackage);
  layer = prepareLayer(catalogueLayer(catalogue, (read('base') as { base: BaseMap }).base));
});

test('the same records pass as in the list, for any filter on the real data', async () => {
  const choices = facetKeys.map((facet) => [...new Set(catalogue.entries.flatMap((entry) => entryFacets(entry, facet, null)))]);
  const arbitrary = fc
    .record({
      chosen: fc.uniqueArray(fc.tuple(fc.nat(facetKeys.length - 1), fc.nat(1000)), { maxLength: 3 }),
      years: fc.option(fc.tuple(fc.integer({ min: 2016, max: 2035 }), fc.nat(6), fc.constantFrom(null, 'by' as const, 'for' as const)).map(([from, span, sense]) =>
          sense ? yearsOf(sense, from) : { from, to: Math.min(2035, from + span) },
        )),
      text: fc.constantFrom('', '', '路', 'PORT', '100%', '_', ' 停车 '),
    })
    .map(({ chosen, years, text }): Filter => {
      const lists: Record<string, (string | number)[]> = {};
      for (const [facet, pick] of chosen) {
        const values = choices[facet] ?? [];
        const value = values[pick % Math.max(1, values.length)];
        if (value !== undefined) (lists[facetKeys[facet] ?? ''] ??= []).push(value);
      }
      return { ...NO_FILTER, ...lists, years, text };
    });
  await fc.assert(
    fc.asyncProperty(arbitrary, async (filter) => {
      const result = await runQuery({ target: 'sites', where: conditionFromFilter(filter), nearest: null }, { layers: new Map([['sites', layer]]), position: null });
      expect(result.ok && result.ids).toEqual(filterEntries(catalogue.entries, filter).entries.map(({ id }) => id));
    }),
    { numRuns: 300 },
  );
});
