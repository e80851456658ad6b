import type { LineLayerSpecification } from 'maplibre-gl';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeBaseMap } from '../../../../geodata/scripts/compose-base-map.ts';
import type { BaseMap } from '../../../../src/domain/base-map.ts';
import { baseSource } from '../../../../src/map/base/base-source.ts';
import { groundLayers } from '../../../../src/map/base/ground-layers.ts';
import { networkLayers } from '../../../../src/map/base/network-layers.ts';
import { mapTokens } from '../../../../src/map/theme/map-tokens.ts';

/** Pixels of a tile of MapLibre's GeoJSON sources, in which the seam is given. */
const TILE_PIXELS = 512;

/** The largest value of a number or of an interpolation by zoom. */
const largest = (value: unknown): number =>
  typeof value === 'number' ? Math.abs(value) : Array.isArray(value) ? Math.max(0, ...value.slice(3).filter((_, index) => index % 2 === 1).map(largest)) : 0;

describe('baseSource', () => {
  let base: BaseMap;
  beforeAll(async () => {
    base = await composeBaseMap();
  });

  it('gives tiles a seam as wide as the farthest line from its outline, twice, for what bends where the seam cuts it', () => {
    const lines = [...groundLayers(mapTokens.light), ...networkLayers(mapTokens.light)].filter((layer): layer is LineLayerSpecification => layer.type === 'line');
    const reach = Math.max(...lines.map(({ paint }) => largest(paint?.['line-offset']) + largest(paint?.['line-width']) / 2));
    expect(reach).toBeGreaterThan(25);
    expect(baseSource(base).buffer).toBeGreaterThanOrEqual(2 * reach);
  });

  it('sends no tile much of its neighbours: what lies in the seam is cut, sent and drawn, and seen by nobody', () => {
    const { buffer = Infinity } = baseSource(base);
    expect(((TILE_PIXELS + 2 * buffer) / TILE_PIXELS) ** 2).toBeLessThan(1.6);
  });
});
