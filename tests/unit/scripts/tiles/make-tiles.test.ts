import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeTiles, TilesError } from '../../../../scripts/tiles/make-tiles.ts';
import { blobBytes } from '../../../../src/services/tiles/byte-sources.ts';
import { openTileArchive } from '../../../../src/services/tiles/tile-archive.ts';
import { startGdal } from '../../../fixtures/gdal-parts.ts';

const engine = await startGdal();
const stations = readFileSync(new URL('../../../fixtures/imports/stations.geojson', import.meta.url));
const wish = { fileName: 'stations.geojson', bytes: stations, layer: null, name: '车站', minZoom: 10, maxZoom: 14 };

describe('tiles made with GDAL', () => {
  test('hold every feature, say their bounds and layers, and open as a large layer', async () => {
    const source = JSON.parse(stations.toString()) as { readonly features: readonly { readonly geometry: { readonly coordinates: readonly [number, number] } }[] };
    const made = makeTiles(engine, wish);
    expect(made.features).toBe(source.features.length);
    expect(made.inClosestZoom).toBeGreaterThanOrEqual(made.features);
    const { facts, name, tile } = await openTileArchive(blobBytes(new Blob([made.bytes]), 'made'), made.bytes.length);
    expect(name).toBe('车站');
    expect(facts).toMatchObject({ tiles: 'vector', minZoom: 10, maxZoom: 14, layers: [{ id: '车站' }] });
    const places = source.features.map(({ geometry }) => geometry.coordinates);
    const bounds = [Math.min(...places.map(([x]) => x)), Math.min(...places.map(([, y]) => y)), Math.max(...places.map(([x]) => x)), Math.max(...places.map(([, y]) => y))];
    facts.bounds.forEach((value, index) => expect(value).toBeCloseTo(bounds[index] ?? NaN, 5));
    // Every place has its tile in the closest zoom.
    for (const [x, y] of places) {
      const side = 2 ** 14;
      const row = ((1 - Math.asinh(Math.tan((y * Math.PI) / 180)) / Math.PI) / 2) * side;
      expect(await tile(14, Math.floor(((x + 180) / 360) * side), Math.floor(row), new AbortController().signal)).not.toBeNull();
    }
  });

  test('come from a GeoPackage too, in another reference system', () => {
    engine.give([{ name: 'in.geojson', bytes: stations }]);
    const geopackage = engine.translate('in.geojson', [], ['GeoJSON'], 'made.gpkg', ['-f', 'GPKG', '-t_srs', 'EPSG:4549']).find(({ name }) => name === 'made.gpkg');
    const made = makeTiles(engine, { ...wish, fileName: 'a.gpkg', bytes: geopackage?.bytes ?? new Uint8Array() });
    expect(made.inClosestZoom).toBeGreaterThanOrEqual(6);
  });

  test.each([
    ['another format', { fileName: 'a.csv' }],
    ['a layer that is not there', { layer: 'nothing' }],
    ['zooms that are none', { minZoom: 15 }],
    ['no features', { bytes: new TextEncoder().encode('{"type":"FeatureCollection","features":[]}') }],
  ])('%s is refused in words', (_, change) => {
    expect(() => makeTiles(engine, { ...wish, ...change })).toThrow(TilesError);
  });

  test('half a file is refused in GDAL’s words', () => {
    expect(() => makeTiles(engine, { ...wish, bytes: stations.subarray(0, 300) })).toThrow(/line 21/);
  });
});
