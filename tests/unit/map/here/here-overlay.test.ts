import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { hereOverlay, type HereView } from '../../../../src/map/here/here-overlay.ts';
import { mapTokens } from '../../../../src/map/theme/map-tokens.ts';

const view = (own: Partial<HereView>): HereView => ({ position: null, pin: null, language: 'zh', tokens: mapTokens.light, ...own });
const kinds = (own: Partial<HereView>): unknown[] =>
  (hereOverlay(view(own))?.sources['here']?.data as FeatureCollection).features.map(({ properties }) => properties?.['kind'] as unknown);
const pin = { point: [120.35, 36.09], label: { zh: '台东', en: 'Taidong' }, errorMetres: 30 } as const;

describe('hereOverlay', () => {
  test('is none where there is nothing to show', () => {
    expect(hereOverlay(view({}))).toBeNull();
  });

  test('draws the position with its accuracy, the pin with its error where one is known', () => {
    expect(kinds({ position: { point: [120.35, 36.09], accuracyMetres: 20 } })).toEqual(['accuracy', 'position']);
    expect(kinds({ pin })).toEqual(['pin-error', 'pin']);
    expect(kinds({ pin: { ...pin, errorMetres: null } })).toEqual(['pin']);
  });

  test('stands above everything', () => {
    const overlay = hereOverlay(view({ pin }));
    expect(overlay?.below).toEqual([]);
    expect(overlay?.above.at(-1)?.id).toBe('here-pin-label');
  });

  test('a pin is named in the language of the interface', () => {
    expect(hereOverlay(view({ pin, language: 'en' }))?.above.at(-1)).toMatchObject({ layout: { 'text-field': ['get', 'en'] } });
  });
});
