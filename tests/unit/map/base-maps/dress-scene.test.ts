import { describe, expect, test } from 'vitest';
import { baseDress, type BaseLook } from '../../../../src/map/base-maps/dress-scene.ts';
import type { ShownBase } from '../../../../src/map/base-maps/shown-base.ts';
import { groundLayers } from '../../../../src/map/base/ground-layers.ts';
import { labelLayers } from '../../../../src/map/base/label-layers.ts';
import { networkLayers } from '../../../../src/map/base/network-layers.ts';
import { reconcile } from '../../../../src/map/scene/reconcile.ts';
import type { DisplayDatum, Scene } from '../../../../src/map/scene/scene.ts';
import { mapTokens, type PaletteName } from '../../../../src/map/theme/map-tokens.ts';

const gcj02: DisplayDatum = { to: ([x, y]) => [x + 0.005, y], from: ([x, y]) => [x - 0.005, y] };
const look = (name: PaletteName = 'light', language: 'zh' | 'en' = 'zh'): BaseLook => ({ tokens: mapTokens[name], language, subdistricts: ['台东街道'], gcj02 });
const { tokens } = look();
const scene: Scene = {
  sources: { base: { type: 'geojson', data: { type: 'Point', coordinates: [120, 36] } }, site: { type: 'geojson', data: { type: 'Point', coordinates: [120, 36] } } },
  layers: [...groundLayers(tokens), ...networkLayers(tokens), { id: 'place', type: 'circle', source: 'site' }, ...labelLayers(tokens, 'zh'), { id: 'mark', type: 'circle', source: 'site' }],
};
const pictures = (members: Partial<Extract<ShownBase, { kind: 'pictures' }>> = {}): ShownBase => ({ kind: 'pictures', pictures: [{ id: 'b-0', tileSize: 256, minZoom: 0, maxZoom: 18, bounds: null }, { id: 'b-1', tileSize: 256, minZoom: 0, maxZoom: 18, bounds: null }], hasNames: true, isGcj02: false, ...members });
const streets: ShownBase = { kind: 'streets', id: 'b', facts: { minZoom: 0, maxZoom: 15, bounds: [120, 36, 121, 37] } };
const idsOf = ({ layers }: Scene): readonly string[] => layers.map(({ id }) => id);

describe('another base map', () => {
  test('of pictures lies over the built-in one and under everything else; boundaries stay above, names where it has none', () => {
    const ids = idsOf(baseDress(pictures(), look()).on(scene));
    expect(ids.slice(0, 2)).toEqual(idsOf(scene).slice(0, 2));
    const at = ids.indexOf('b-0');
    expect(ids.slice(at)).toEqual(['b-0', 'b-1', 'base-subdistrict-edge', 'base-boundary', 'place', 'mark']);
    expect(ids.slice(0, at)).toContain('base-road');
    expect(idsOf(baseDress(pictures({ hasNames: false }), look()).on(scene)).filter((id) => id.startsWith('label-'))).toHaveLength(labelLayers(tokens, 'zh').length);
  });

  test('of streets keeps the district’s ground and names, and gives names of its own a place below marks', () => {
    const ids = idsOf(baseDress(streets, look()).on(scene));
    const place = (id: string): number => ids.indexOf(id);
    expect([place('street-earth'), place('base-subdistrict'), place('street-water'), place('street-major'), place('base-boundary'), place('place'), place('street-label-major'), place('label-subdistrict'), place('mark')]).toEqual([...[place('street-earth'), place('base-subdistrict'), place('street-water'), place('street-major'), place('base-boundary'), place('place'), place('street-label-major'), place('label-subdistrict'), place('mark')]].sort((a, b) => a - b));
    expect(ids.filter((id) => id.startsWith('label-'))).toEqual(['label-subdistrict', 'label-district']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(-1);
  });

  test.each(['light', 'dark', 'contrast', 'sunlight'] as const)('of streets takes the colours of the scheme and the language (%s)', (name) => {
    const { layers } = baseDress(streets, look(name, 'en')).on(scene);
    expect(layers.find(({ id }) => id === 'street-earth')).toMatchObject({ paint: { 'fill-color': mapTokens[name].ground.landOutside } });
    expect(layers.find(({ id }) => id === 'street-label-major')).toMatchObject({ layout: { 'text-field': ['coalesce', ['get', 'name:en'], ['get', 'name']] } });
  });

  test('comes and goes without a layer too many, and does nothing again for the same scene', () => {
    const dress = baseDress(streets, look());
    const dressed = dress.on(scene);
    expect(dress.on(scene)).toBe(dressed);
    expect(reconcile(dressed, scene).filter(({ do: what }) => what === 'remove-source')).toEqual([{ do: 'remove-source', id: 'base-map-streets' }]);
    expect(reconcile(dressed, dress.on({ ...scene }))).toEqual([]);
  });

  test('in GCJ-02 moves what is ours and not its own tiles', () => {
    const dressed = baseDress(pictures({ isGcj02: true }), look()).on(scene);
    expect(dressed.datum).toBe(gcj02);
    expect(dressed.sources['site']).toMatchObject({ data: { coordinates: [120.005, 36] } });
    expect(dressed.sources['b-0']).toMatchObject({ type: 'raster', tiles: ['ur-tiles://b-0/{z}/{x}/{y}'] });
    expect(idsOf(dressed)).toContain('b-0');
  });
});
