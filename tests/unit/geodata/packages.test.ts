import { describe, expect, test } from 'vitest';
import { composePackages } from '../../../geodata/scripts/compose-packages.ts';
import type { BaseMap } from '../../../src/domain/base-map.ts';
import { type CataloguePackage, unpackCatalogue } from '../../../src/domain/packages/catalogue-package.ts';
import type { IdentifiedRecord } from '../../../src/domain/renewal-record.ts';

const { version, packages } = await composePackages();
const body = (name: string): Record<string, unknown> => JSON.parse(packages.find((data) => data.name === name)?.json ?? '{}') as Record<string, unknown>;
const { entries } = unpackCatalogue(body('catalogue') as unknown as CataloguePackage);
const base = body('base')['base'] as BaseMap;

describe('the packages of the real data', () => {
  test('all carry the data version', () => {
    for (const { name } of packages) expect(body(name)['version'], name).toBe(version);
  });

  test('hold every record once, with its statements', () => {
    const records = body('records')['records'] as IdentifiedRecord[];
    expect(entries.length).toBeGreaterThanOrEqual(430);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    expect(records.map((record) => record.id).sort()).toEqual(entries.map((entry) => entry.id).sort());
  });

  test('refer only to base features that are there', () => {
    const refs = new Set(
      [base.districts, base.subdistricts, base.roads, base.metro, base.water, base.coast].flatMap((layer) => layer.features.map((feature) => feature.properties.ref)),
    );
    for (const { id, shape } of entries) {
      if (shape.kind === 'base') for (const ref of shape.refs) expect(refs.has(ref), `${id} -> ${ref}`).toBe(true);
    }
  });

  test('place a mark exactly where there is a geometry', () => {
    for (const { id, shape, anchor, precision } of entries) {
      expect(anchor !== null, id).toBe(shape.kind !== 'none');
      expect(precision === 'unlocated', id).toBe(shape.kind === 'none');
    }
  });
});
