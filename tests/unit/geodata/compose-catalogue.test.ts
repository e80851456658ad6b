import { describe, expect, test } from 'vitest';
import { composeCatalogue } from '../../../geodata/scripts/compose-catalogue.ts';
import type { DataRecord } from '../../../geodata/scripts/read-records.ts';
import type { BaseMap, NamedBase } from '../../../src/domain/base-map.ts';
import type { Geometry, Position } from '../../../src/domain/geometry.ts';
import type { IdentifiedRecord } from '../../../src/domain/renewal-record.ts';
import type { SourceDocument } from '../../../src/domain/source-document.ts';
import type { Statement } from '../../../src/domain/statement.ts';

const square = (west: number): Position[][] => [[[west, 36], [west + 0.01, 36], [west + 0.01, 36.01], [west, 36.01], [west, 36]]];
const area = (ref: string, west: number) => ({
  type: 'Feature' as const,
  geometry: { type: 'Polygon' as const, coordinates: square(west) },
  properties: { ref, zh: ref, en: ref, code: ref, focus: true },
});
const collection = <F>(features: F[]) => ({ type: 'FeatureCollection' as const, features });
const none = collection<never>([]);
const base: BaseMap = {
  land: none,
  districts: none,
  subdistricts: collection([area('subdistrict:1', 120.3), area('subdistrict:2', 120.31)]),
  roads: collection([
    { type: 'Feature' as const, geometry: { type: 'LineString' as const, coordinates: [[120.3, 36], [120.4, 36]] }, properties: { ref: '', zh: '', en: '', class: 'street' as const } satisfies NamedBase & { class: 'street' } },
  ]),
  metro: none,
  stations: none,
  water: none,
  coast: none,
  labels: none,
};
const documents: SourceDocument[] = [
  {
    id: 'plan',
    title: { zh: '规划', en: 'Plan' },
    shortTitle: { zh: '规划', en: 'Plan' },
    publisher: { zh: '区', en: 'District' },
    published: { date: '2022', certainty: 'inferred' },
    covers: { from: '2021', to: '2025' },
  },
];
const statement = (overrides: Partial<Statement>): Statement => ({
  field: 'investment',
  value: 1,
  unit: 'cny',
  qualifier: 'exact',
  nature: 'target',
  period: { from: '2021', to: '2025' },
  document: 'plan',
  section: '1',
  basis: 'stated',
  ...overrides,
});
const record = (id: string, geometry: Geometry | null, statements: Statement[] = []): DataRecord => ({
  file: 'sites/port.geojson',
  geometry,
  record: {
    id,
    name: { zh: id, en: id },
    aliases: [],
    themes: ['port'],
    campaign: null,
    industry: null,
    listType: null,
    parent: null,
    group: null,
    location: {
      precision: geometry ? 'area' : 'unlocated',
      extent: null,
      errorMetres: null,
      method: 'test',
      anchor: null,
      subdistricts: [],
      description: { zh: '无', en: 'none' },
      sources: [],
    },
    statements,
  } satisfies IdentifiedRecord,
});
const shapeOf = (geometry: Geometry | null) => composeCatalogue('v', [record('a', geometry)], documents, base).entries[0]?.shape;

describe('composeCatalogue', () => {
  test('geometry that equals base features becomes a reference to them', () => {
    expect(shapeOf({ type: 'Polygon', coordinates: square(120.3) })).toEqual({ kind: 'base', refs: ['subdistrict:1'] });
    expect(shapeOf({ type: 'MultiPolygon', coordinates: [square(120.3), square(120.31)] })).toEqual({ kind: 'base', refs: ['subdistrict:1', 'subdistrict:2'] });
  });

  test('any other geometry is kept, also where only a part of it is known', () => {
    const own: Geometry = { type: 'MultiPolygon', coordinates: [square(120.3), square(120.4)] };
    expect(shapeOf(own)).toEqual({ kind: 'own', geometry: own });
    expect(shapeOf({ type: 'LineString', coordinates: [[120.3, 36], [120.4, 36]] })?.kind).toBe('own');
  });

  test('a point needs no shape beside its anchor, an unlocated record has none', () => {
    expect(shapeOf({ type: 'Point', coordinates: [120.3, 36] })).toEqual({ kind: 'point' });
    expect(shapeOf(null)).toEqual({ kind: 'none' });
  });

  test('statements that a filter cannot tell apart count once, stages keep their dates', () => {
    const facts = composeCatalogue(
      'v',
      [record('a', null, [statement({}), statement({ field: 'site-area' }), statement({ field: 'stage', value: 'planned', unit: null })])],
      documents,
      base,
    ).entries[0]?.facts;
    expect(facts).toEqual([
      { nature: 'target', document: 'plan', fromYear: 2021, toYear: 2025, date: '2025', stage: null },
      { nature: 'target', document: 'plan', fromYear: 2021, toYear: 2025, date: '2025', stage: 'planned' },
    ]);
  });

  test('a statement of an unknown document stops the build', () => {
    expect(() => composeCatalogue('v', [record('a', null, [statement({ document: 'gone' })])], documents, base)).toThrow('a cites gone');
  });
});
