import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { BaseShapes } from '../../../../src/domain/base-shapes.ts';
import { type DrawnPart, partShape, structureOverlay } from '../../../../src/map/structures/structure-overlay.ts';
import { mapTokens, type PaletteName } from '../../../../src/map/theme/map-tokens.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';

const shapes: BaseShapes = new Map([['road:a', [{ type: 'LineString', coordinates: [[120.3, 36.1], [120.4, 36.1]] }]]]);
const ring: [number, number][] = [[120.3, 36], [120.4, 36], [120.4, 36.1], [120.3, 36]];
const polygon = { kind: 'own' as const, geometry: { type: 'Polygon' as const, coordinates: [ring] } };
const part = (id: string, overrides: Partial<DrawnPart['entry']>): DrawnPart => ({ role: 'core', entry: catalogueEntry({ id, ...overrides }) });

describe('a structure on the map', () => {
  test.each([
    ['area', { shape: polygon, extent: 'outline' as const }],
    ['within', { shape: polygon, extent: 'contains' as const }],
    ['line', { shape: { kind: 'base' as const, refs: ['road:a'] } }],
    ['points', { shape: { kind: 'point' as const } }],
    ['none', { shape: { kind: 'none' as const }, anchor: null }],
  ])('a part is drawn as %s only where that much is known', (expected, overrides) => {
    expect(partShape(part('a', overrides), shapes)).toBe(expected);
  });

  test('a part without a place is not drawn, every other one stands under its name and the word schematic', () => {
    const parts = [part('a', { shape: polygon, extent: 'outline' }), part('b', { shape: { kind: 'none' }, anchor: null })];
    const { sources } = structureOverlay(parts, shapes, mapTokens.light, 'zh', '示意');
    const { features } = sources['structure']?.data as FeatureCollection;
    expect(features.map(({ properties }) => properties?.['kind'] as string)).toEqual(['area', 'node']);
    expect(features[1]?.properties?.['label']).toBe('记录a\n示意');
  });

  test.each(Object.keys(mapTokens) as PaletteName[])('hangs together in %s', (name) => {
    const { sources, below, above } = structureOverlay([part('a', { shape: polygon })], shapes, mapTokens[name], 'en', 'schematic');
    expect([...below, ...above].filter((layer) => !('source' in layer && layer.source in sources))).toEqual([]);
    expect(new Set([...below, ...above].map(({ id }) => id)).size).toBe(below.length + above.length);
  });
});
