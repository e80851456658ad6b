import { describe, expect, it } from 'vitest';
import { groundLayers } from '../../../../src/map/base/ground-layers.ts';
import { mapTokens } from '../../../../src/map/theme/map-tokens.ts';

describe('groundLayers', () => {
  it('fills land and sub-districts only, so that the harbour inside the district boundary stays sea', () => {
    const fills = groundLayers(mapTokens.light).filter((layer) => layer.type === 'fill');
    expect(fills.map((layer) => layer.filter)).toEqual([
      ['==', ['get', 'kind'], 'land'],
      ['==', ['get', 'kind'], 'subdistrict'],
    ]);
  });
});
