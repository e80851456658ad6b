import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import type { OpenLayer } from '../../../../src/domain/layers/own-layer.ts';
import { layersOverlayComposer, ownHitLayers } from '../../../../src/map/layers/layers-overlay.ts';
import { documentAddress, rowsAddress } from '../../../../src/map/layers/rows-address.ts';
import { mapTokens } from '../../../../src/map/theme/map-tokens.ts';
import { ownLayer } from '../../../fixtures/own-layer.ts';

const open = (id: string, visible = true): OpenLayer => ({
  layer: ownLayer({ id, visible }),
  features: [
    { id: 1, geometry: { type: 'Point', coordinates: [120.35, 36.09] }, properties: { name: '<b>' } },
    { id: 2, geometry: null, properties: {} },
  ],
});

test('shown layers have a source of placed rows without their values, and layers that can be pointed at', () => {
  const { sources, below, above } = layersOverlayComposer()([open('a'), open('b', false)], null, mapTokens.light);
  expect(Object.keys(sources)).toEqual(['own-a']);
  expect((sources['own-a']?.data as FeatureCollection).features).toEqual([{ type: 'Feature', id: 1, geometry: { type: 'Point', coordinates: [120.35, 36.09] }, properties: {} }]);
  expect([...below, ...above].map(({ id }) => id)).toEqual(ownHitLayers(ownLayer({ id: 'a' })));
});

test('a layer too large to be handed over is fetched by the map from its address', () => {
  expect(layersOverlayComposer()([{ ...open('a'), address: 'blob:a' }], null, mapTokens.light).sources['own-a']).toEqual({ type: 'geojson', data: rowsAddress('blob:a') });
  const address = 'blob:http://127.0.0.1:4173/a b?c#d';
  expect(documentAddress(new URL(rowsAddress(address)).href)).toBe(address);
});

test('a changed colour sends no rows again; a row that was pressed is pointed out', () => {
  const compose = layersOverlayComposer();
  const first = open('a');
  const before = compose([first], null, mapTokens.light);
  const after = compose([{ ...first, layer: { ...first.layer, colour: 'rose' } }], { layerId: 'a', feature: first.features[0] ?? { id: 1, geometry: null, properties: {} } }, mapTokens.light);
  expect(after.sources['own-a']).toBe(before.sources['own-a']);
  expect(after.above.map(({ id }) => id)).toContain('own-found-point');
});
