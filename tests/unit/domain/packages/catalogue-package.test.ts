import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CatalogueEntry, PlaceShape } from '../../../../src/domain/catalogue.ts';
import { packCatalogue, unpackCatalogue, type CataloguePackage } from '../../../../src/domain/packages/catalogue-package.ts';
import { natures, precisions, stages, themes } from '../../../../src/domain/terms.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';

const step = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(min * 1e5), max: Math.round(max * 1e5) }).map((value) => value / 1e5);
const shape: fc.Arbitrary<PlaceShape> = fc.oneof(
  fc.constantFrom<PlaceShape>({ kind: 'none' }, { kind: 'point' }),
  fc.record({ kind: fc.constant('base' as const), refs: fc.array(fc.string(), { minLength: 1 }) }),
  fc.constant<PlaceShape>({ kind: 'own', geometry: { type: 'Point', coordinates: [120.3, 36.1] } }),
);
const year = fc.integer({ min: 2008, max: 2035 });
const facts = fc.array(
  fc.record({ nature: fc.constantFrom(...natures), document: fc.string(), fromYear: year, toYear: year, stage: fc.option(fc.constantFrom(...stages)), day: fc.boolean() }),
).map((all) => all.map(({ day, ...fact }) => ({ ...fact, date: day && fact.stage ? `${fact.toYear}-05-30` : String(fact.toYear) })));

const entries = fc.array(
  fc.record({
    name: fc.record({ zh: fc.string(), en: fc.string() }),
    aliases: fc.array(fc.string()),
    theme: fc.uniqueArray(fc.constantFrom(...themes), { minLength: 1 }),
    campaign: fc.option(fc.record({ no: fc.integer({ min: 1, max: 10 }), basis: fc.constantFrom('stated' as const, 'inferred' as const) })),
    precision: fc.constantFrom(...precisions),
    extent: fc.constantFrom('outline' as const, 'contains' as const, null),
    errorMetres: fc.option(fc.integer({ min: 1, max: 5000 })),
    anchor: fc.option(fc.tuple(step(120.2, 120.52), step(35.98, 36.26))),
    group: fc.option(fc.record({ stated: fc.nat(), named: fc.nat() })),
    districtWide: fc.boolean(),
    shape,
    facts,
  }),
).map((all) =>
  all.map(({ theme, ...rest }, index): CatalogueEntry =>
    catalogueEntry({ id: `e${index}`, ...rest, themes: theme as unknown as CatalogueEntry['themes'], parent: index > 0 ? 'e0' : null }),
  ),
);

describe('catalogue package', () => {
  test('gives back what was packed', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const catalogue = { version: '2026-11-22', entries: all };
        expect(unpackCatalogue(JSON.parse(JSON.stringify(packCatalogue(catalogue))) as CataloguePackage)).toEqual(catalogue);
      }),
    );
  });

  test('refuses to pack a parent that is not there', () => {
    expect(() => packCatalogue({ version: 'v', entries: [catalogueEntry({ id: 'a', parent: 'gone' })] })).toThrow('parent gone of a');
  });

  test('names the column that is short or leads nowhere', () => {
    const pack = packCatalogue({ version: 'v', entries: [catalogueEntry({ id: 'a' })] });
    expect(() => unpackCatalogue({ ...pack, en: [] })).toThrow('no en 0');
    expect(() => unpackCatalogue({ ...pack, precision: [99] })).toThrow('no precision 99');
    expect(() => unpackCatalogue({ ...pack, themes: [[]] })).toThrow('no theme for a');
  });
});
