import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { shiftGeometry, shiftScene } from '../../../../src/map/base-maps/shift-scene.ts';
import type { DisplayDatum, Scene } from '../../../../src/map/scene/scene.ts';

const datum: DisplayDatum = { to: ([x, y]) => [x + 1, y - 1], from: ([x, y]) => [x - 1, y + 1] };
const data: FeatureCollection = { type: 'FeatureCollection', features: [{ type: 'Feature', id: 7, properties: { a: 1 }, geometry: { type: 'Point', coordinates: [120, 36, 5] } }, { type: 'Feature', properties: {}, geometry: null as never }] };
const scene: Scene = {
  sources: { own: { type: 'geojson', data, maxzoom: 14 }, far: { type: 'geojson', data: 'blob:x' }, tiles: { type: 'vector', tiles: ['ur-tiles://a/{z}/{x}/{y}'] } },
  layers: [
    { id: 'sea', type: 'background' },
    { id: 'own', type: 'circle', source: 'own' },
    { id: 'far', type: 'circle', source: 'far' },
    { id: 'tiles', type: 'circle', source: 'tiles', 'source-layer': 'a' },
  ],
};

describe('a scene in another datum', () => {
  test('has every feature where that datum has it; the data is left as it is', () => {
    const before = structuredClone(data);
    const shifted = shiftScene(scene, datum);
    expect(shifted.datum).toBe(datum);
    expect(shifted.sources['own']).toMatchObject({ type: 'geojson', maxzoom: 14, data: { features: [{ id: 7, properties: { a: 1 }, geometry: { coordinates: [121, 35, 5] } }, { geometry: null }] } });
    expect(data).toEqual(before);
  });

  test('leaves out what cannot be moved, with its layers', () => {
    const shifted = shiftScene(scene, datum);
    expect(Object.keys(shifted.sources)).toEqual(['own']);
    expect(shifted.layers.map(({ id }) => id)).toEqual(['sea', 'own']);
  });

  test('sends nothing again that has not changed', () => {
    expect(shiftScene({ ...scene }, datum).sources['own']?.data).toBe(shiftScene(scene, datum).sources['own']?.data);
  });

  test.each([
    [{ type: 'LineString', coordinates: [[0, 0], [1, 1]] } as const, [[1, -1], [2, 0]]],
    [{ type: 'Polygon', coordinates: [[[0, 0], [1, 0], [0, 1], [0, 0]]] } as const, [[[1, -1], [2, -1], [1, 0], [1, -1]]]],
    [{ type: 'MultiPolygon', coordinates: [[[[0, 0], [1, 0], [0, 1], [0, 0]]]] } as const, [[[[1, -1], [2, -1], [1, 0], [1, -1]]]]],
    [{ type: 'MultiPoint', coordinates: [] } as const, []],
  ])('moves %j', (geometry, coordinates) => {
    expect(shiftGeometry(geometry as never, datum.to)).toEqual({ type: geometry.type, coordinates });
  });

  test('moves what is gathered', () => {
    expect(shiftGeometry({ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 0] }] }, datum.to)).toEqual({ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, -1] }] });
  });
});
