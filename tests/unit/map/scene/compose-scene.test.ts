import type { FeatureCollection } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeBaseMap } from '../../../../geodata/scripts/compose-base-map.ts';
import type { BaseMap } from '../../../../src/domain/base-map.ts';
import type { CatalogueEntry } from '../../../../src/domain/catalogue.ts';
import { classifyValues } from '../../../../src/domain/layers/classify-rows.ts';
import type { OwnFeature } from '../../../../src/domain/layers/own-layer.ts';
import { layersOverlayComposer } from '../../../../src/map/layers/layers-overlay.ts';
import { sceneComposer, type MapView } from '../../../../src/map/scene/compose-scene.ts';
import { reconcile } from '../../../../src/map/scene/reconcile.ts';
import { mapTokens } from '../../../../src/map/theme/map-tokens.ts';
import { ownLayer } from '../../../fixtures/own-layer.ts';

const site = (id: string, anchor: [number, number]): CatalogueEntry => ({
  id,
  name: { zh: '台东步行街', en: 'Taidong Pedestrian Street' },
  aliases: [],
  themes: ['commerce'],
  campaign: null,
  industry: null,
  listType: null,
  parent: null,
  group: null,
  districtWide: false,
  precision: 'street',
  extent: null,
  errorMetres: 150,
  method: 'station anchor',
  anchor,
  subdistricts: [],
  shape: { kind: 'base', refs: ['road:renmin'] },
  facts: [],
});

let view: MapView;
beforeAll(async () => {
  const base: BaseMap = await composeBaseMap();
  view = {
    base,
    entries: [site('a', [120.355, 36.086]), site('b', [120.38, 36.11])],
    stageOf: () => 'completed',
    selectedId: null,
    hoveredId: null,
    language: 'zh',
    words: { approximate: '示意', unverified: '示意·未核实' },
    tokens: mapTokens.light,
    size: 26,
    camera: { center: [120.364, 36.113], zoom: 12.2 },
    viewport: { width: 1080, height: 844, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
    panels: [],
  overlays: [],
  };
});

describe('sceneComposer', () => {
  it('asks for no glyphs, sprites or addresses: every source is data', () => {
    const { scene } = sceneComposer()(view);
    for (const source of Object.values(scene.sources)) expect(typeof source.data).toBe('object');
    expect(JSON.stringify(scene.layers)).not.toContain('http');
  });

  it('gives each layer an id of its own, and puts the coast over the boundary and marks over all', () => {
    const ids = sceneComposer()(view).scene.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.indexOf('base-coast')).toBeGreaterThan(ids.indexOf('base-boundary'));
    expect(ids.indexOf('place-line-publicLife-completed')).toBeGreaterThan(ids.indexOf('base-station'));
    expect(ids.at(-1)).toBe('mark');
  });

  it('puts own layers, in classes or not, under the names of the map and under every mark; over them only the hollow ring of a row pointed out', () => {
    const features: readonly OwnFeature[] = [{ id: 1, geometry: { type: 'Point', coordinates: [120.355, 36.086] }, properties: { use: '住' } }];
    const layers = [ownLayer({ id: 'plain' }), ownLayer({ id: 'classed', classes: classifyValues(features, 'use') })].map((layer) => ({ layer, features }));
    const overlay = layersOverlayComposer()(layers, { layerId: 'plain', feature: features[0] as OwnFeature }, mapTokens.light);
    const drawn = sceneComposer()({ ...view, overlays: [overlay] }).scene.layers;
    const own = drawn.filter(({ id }) => id.startsWith('own-'));
    expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining(['own-plain-point', 'own-classed-point', 'own-found-line', 'own-found-point']));
    const mark = drawn.findIndex(({ id }) => id === 'mark');
    const name = drawn.findIndex(({ id }) => id.startsWith('label-'));
    const [ring, ...others] = own.filter((layer) => drawn.indexOf(layer) > Math.min(mark, name));
    expect(others).toEqual([]);
    expect(ring).toMatchObject({ id: 'own-found-point', type: 'circle', paint: { 'circle-color': 'rgba(0, 0, 0, 0)' } });
  });

  it('sends nothing for the same view, and only the focus for pointing', () => {
    const compose = sceneComposer();
    const first = compose(view).scene;
    expect(reconcile(first, compose({ ...view }).scene)).toEqual([]);
    const commands = reconcile(first, compose({ ...view, hoveredId: 'a' }).scene);
    expect(commands.filter((command) => command.do === 'set-data').map((command) => command.id)).toEqual(['focus']);
  });

  it('sends nothing but the places of blocks for a pan that changes no mark', () => {
    const compose = sceneComposer();
    const first = compose(view).scene;
    const panned = compose({ ...view, camera: { ...view.camera, center: [120.3641, 36.113] } }).scene;
    expect(reconcile(first, panned).map((command) => ('id' in command ? command.id : ''))).toEqual(['blocks']);
  });

  it('changes colours without sending the base map again', () => {
    const compose = sceneComposer();
    const first = compose(view).scene;
    const commands = reconcile(first, compose({ ...view, tokens: mapTokens.dark }).scene);
    expect(commands.some((command) => command.do === 'set-paint' && command.id === 'base-sea')).toBe(true);
    expect(commands.some((command) => command.do === 'set-data' && command.id === 'base')).toBe(false);
  });

  it('draws the street of a record once, however many share it', () => {
    const { data } = sceneComposer()(view).scene.sources['places'] ?? {};
    expect((data as FeatureCollection).features).toHaveLength(1);
  });
});
