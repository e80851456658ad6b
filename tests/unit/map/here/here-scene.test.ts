import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { withHere, type HereView } from '../../../../src/map/here/here-scene.ts';
import { reconcile } from '../../../../src/map/scene/reconcile.ts';
import type { Scene } from '../../../../src/map/scene/scene.ts';
import { mapTokens } from '../../../../src/map/theme/map-tokens.ts';

const scene: Scene = Object.freeze({ sources: {}, layers: [{ id: 'sea', type: 'background' as const }], states: {} });
const view = (own: Partial<HereView>): HereView => ({ position: null, pin: null, language: 'zh', tokens: mapTokens.light, ...own });
const kinds = (own: Partial<HereView>): unknown[] =>
  (withHere(scene, view(own)).sources['here']?.data as FeatureCollection).features.map(({ properties }) => properties?.['kind'] as unknown);
const pin = { point: [120.35, 36.09], label: { zh: '台东', en: 'Taidong' }, errorMetres: 30 } as const;

describe('withHere', () => {
  test('is the same scene where there is nothing to show', () => {
    expect(withHere(scene, view({}))).toBe(scene);
  });

  test('draws the position with its accuracy, the pin with its error where one is known', () => {
    expect(kinds({ position: { point: [120.35, 36.09], accuracyMetres: 20 } })).toEqual(['accuracy', 'position']);
    expect(kinds({ pin })).toEqual(['pin-error', 'pin']);
    expect(kinds({ pin: { ...pin, errorMetres: null } })).toEqual(['pin']);
  });

  test('stands above everything and goes away again', () => {
    const shown = withHere(scene, view({ pin }));
    expect(shown.layers[0]?.id).toBe('sea');
    expect(shown.layers.at(-1)?.id).toBe('here-pin-label');
    const commands = reconcile(shown, scene).map((command) => command.do);
    expect(commands.filter((name) => name === 'remove-layer')).toHaveLength(7);
    expect(commands.at(-1)).toBe('remove-source');
  });

  test('a pin is named in the language of the interface', () => {
    const label = withHere(scene, view({ pin, language: 'en' })).layers.at(-1);
    expect(label).toMatchObject({ layout: { 'text-field': ['get', 'en'] } });
  });
});
