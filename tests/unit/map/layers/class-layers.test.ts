import { describe, expect, test } from 'vitest';
import { classifyRanges, classifyValues } from '../../../../src/domain/layers/classify-rows.ts';
import { MOST_CLASSES } from '../../../../src/domain/layers/layer-classes.ts';
import type { OpenLayer, OwnFeature } from '../../../../src/domain/layers/own-layer.ts';
import { classLooks } from '../../../../src/map/layers/class-look.ts';
import { MOST_SHAPED_POINTS } from '../../../../src/map/layers/class-layers.ts';
import { layersOverlayComposer, ownHitLayers } from '../../../../src/map/layers/layers-overlay.ts';
import { ownImagesIn } from '../../../../src/map/layers/own-image.ts';
import { mapTokens } from '../../../../src/map/theme/map-tokens.ts';
import { ownLayer } from '../../../fixtures/own-layer.ts';

const features: readonly OwnFeature[] = ['住', '商', '住'].map((use, index) => ({ id: index + 1, geometry: { type: 'Point', coordinates: [120.35, 36.09] }, properties: { use, area: index * 10, secret: 'x' } }));
const open = (members: Parameters<typeof ownLayer>[0]): OpenLayer => ({ layer: ownLayer({ id: 'a', ...members }), features });

describe('layers in classes', () => {
  test('the map is handed the columns it needs and no other, and rows are sent again only where that changes', () => {
    const compose = layersOverlayComposer();
    const by = classifyValues(features, 'use');
    const first = compose([open({ classes: by })], null, mapTokens.light);
    expect(JSON.stringify(first.sources)).toContain('住');
    expect(JSON.stringify(first.sources)).not.toMatch(/secret|area/);
    const second = compose([{ ...open({ classes: by, hiddenClasses: [0] }) }], null, mapTokens.light);
    expect(second.sources['own-a']).toBe(first.sources['own-a']);
    expect(JSON.stringify(compose([open({ classes: by, filter: { field: 'area', operator: 'at-least', value: '5' } })], null, mapTokens.light).sources)).toContain('area');
  });

  test('every layer of the map that is drawn can be pointed at', () => {
    for (const classes of [classifyValues(features, 'use'), classifyRanges(features, 'area', 'equal', 3), null]) {
      const { below, above } = layersOverlayComposer()([open({ classes })], null, mapTokens.light);
      expect([...below, ...above].map(({ id }) => id).sort()).toEqual([...ownHitLayers(ownLayer({ id: 'a', classes }))].sort());
    }
  });

  test('values are signs of their own while there are few enough points, and rings above', () => {
    const classes = classifyValues(features, 'use');
    const pointsOf = (points: number) => layersOverlayComposer()([open({ classes, facts: { ...ownLayer().facts, points } })], null, mapTokens.light).below.find(({ id }) => id === 'own-a-point');
    expect(pointsOf(3)?.type).toBe('symbol');
    expect(ownImagesIn(pointsOf(3))).toHaveLength(3);
    expect(pointsOf(MOST_SHAPED_POINTS + 1)?.type).toBe('circle');
  });

  test.each(Object.values(mapTokens))('in the colours $name no two classes look alike: shape and colour for values, size and tone for numbers', (tokens) => {
    const many = Array.from({ length: MOST_CLASSES }, (_, index): OwnFeature => ({ id: index, geometry: null, properties: { use: `v${index}`, area: index } }));
    const values = classLooks(classifyValues(many, 'use') ?? raise(), 'teal', tokens).slice(0, -1);
    for (const key of ['shape', 'colour', 'pattern'] as const) expect(new Set(values.map((look) => look[key])).size).toBe(MOST_CLASSES);
    expect(new Set(values.map(({ dash }) => dash.join())).size).toBe(MOST_CLASSES);
    const numbers = classLooks(classifyRanges(many, 'area', 'equal', MOST_CLASSES) ?? raise(), 'teal', tokens).slice(0, -1);
    expect(numbers.map(({ size }) => size)).toEqual([...numbers.map(({ size }) => size)].sort((a, b) => a - b));
    expect(new Set(numbers.map(({ inside }) => inside)).size).toBe(MOST_CLASSES);
  });
});

function raise(): never {
  throw new Error('no classes');
}
