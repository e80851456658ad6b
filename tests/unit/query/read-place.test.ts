import { describe, expect, test } from 'vitest';
import { readPlace } from '../../../src/query/read-place.ts';

const ring = (x: number, y: number, size: number): string => `(${x} ${y}, ${x + size} ${y}, ${x + size} ${y + size}, ${x} ${y + size}, ${x} ${y})`;

/**
 * Bad input tried here, as a user would type or paste it: nothing at all, prose, broken JSON, another object, an unclosed and
 * a self-crossing ring, a ring without area, a shape over the antimeridian, EMPTY and an empty collection, NaN and null,
 * heights, repeated vertices, projected numbers, another CRS, mixed kinds, an unknown kind, a million vertices, a text of
 * 13 million characters, a polygon with 5,000 holes.
 */
describe('a place as text', () => {
  test.each([
    ['well-known text', 'POINT (120.36 36.09)', 'Point', []],
    ['a geometry', '{"type":"Point","coordinates":[120.36,36.09]}', 'Point', []],
    ['a feature', '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[120.36,36.09]}}', 'Point', []],
    [
      'a collection of one kind',
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[120.3,36]}},{"type":"Feature","geometry":{"type":"MultiPoint","coordinates":[[120.4,36]]}}]}',
      'MultiPoint',
      [],
    ],
    ['an unclosed ring', 'POLYGON ((120.3 36, 120.4 36, 120.4 36.1))', 'Polygon', ['close-ring']],
    ['a self-crossing ring', 'POLYGON ((120.3 36, 120.4 36.1, 120.4 36, 120.3 36.1, 120.3 36))', 'MultiPolygon', ['split-at-crossings']],
    ['repeated vertices', 'LINESTRING (120.3 36, 120.3 36, 120.4 36)', 'LineString', ['drop-duplicates']],
    ['heights in JSON', '{"type":"Point","coordinates":[120.36,36.09,12]}', 'Point', ['drop-height']],
    ['heights in text', 'POINT Z (120.36 36.09 12)', 'Point', []],
    ['WGS 84 declared the old way', '{"type":"Point","coordinates":[120.36,36.09],"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}}', 'Point', []],
  ])('%s is taken', (_, text, type, repairs) => {
    const read = readPlace(text);
    expect(read).toMatchObject({ ok: true, geometry: { type } });
    expect(read.ok && read.repairs).toEqual(repairs);
  });

  test.each([
    ['nothing', '  ', { problem: 'text', issue: { position: 0 } }],
    ['prose', '台东步行街', { problem: 'text', issue: { position: 0, values: { found: '台东步行街' } } }],
    ['text that ends too soon', 'POINT (120.36', { problem: 'text', issue: { position: 13, values: { expected: 'number', found: 'end of text' } } }],
    ['NaN in text', 'POINT (NaN 36)', { problem: 'text', issue: { position: 7, values: { expected: 'number', found: 'NaN' } } }],
    ['broken JSON', '{"type":', { problem: 'json' }],
    ['another object', '{"a":1}', { problem: 'shape', issue: { code: 'not-a-geometry' } }],
    ['an unknown kind', '{"type":"Curve","coordinates":[]}', { problem: 'shape', issue: { code: 'unsupported-type' } }],
    ['EMPTY', 'POLYGON EMPTY', { problem: 'shape', issue: { code: 'empty' } }],
    ['an empty collection', '{"type":"FeatureCollection","features":[]}', { problem: 'shape', issue: { code: 'empty' } }],
    ['a number that is none', '{"type":"Point","coordinates":[null,36]}', { problem: 'shape', issue: { code: 'not-a-number' } }],
    ['a ring without area', 'POLYGON ((120.3 36, 120.4 36, 120.5 36, 120.3 36))', { problem: 'shape', issue: { code: 'zero-area' } }],
    ['a shape over the antimeridian', 'LINESTRING (179 36, -179 36)', { problem: 'shape', issue: { code: 'crosses-antimeridian' } }],
    ['projected numbers', 'POINT (532421 3996541)', { problem: 'shape', issue: { code: 'out-of-range' } }],
    ['another CRS', '{"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":"EPSG:4549"}}}', { problem: 'other-crs' }],
    [
      'mixed kinds',
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[120.3,36]}},{"type":"Feature","geometry":{"type":"LineString","coordinates":[[120.4,36],[120.5,36]]}}]}',
      { problem: 'mixed-types' },
    ],
    ['13 million characters', `POINT (${' '.repeat(13_000_000)}1 2)`, { problem: 'too-long' }],
  ])('%s is refused with its reason', (_, text, expected) => expect(readPlace(text)).toMatchObject({ ok: false, ...expected }));

  test('a million vertices are refused by their number', () => {
    const coordinates = Array.from({ length: 1_000_000 }, (_, i) => [i % 180, i % 90]);
    expect(readPlace(JSON.stringify({ type: 'LineString', coordinates }))).toMatchObject({ ok: false, problem: 'shape', issue: { code: 'too-many-vertices' } });
  });

  test('a polygon with 5,000 holes is taken', () => {
    const holes = Array.from({ length: 5000 }, (_, i) => ring(120 + 0.001 * (1 + (i % 100)), 36 + 0.001 * (1 + Math.floor(i / 100)), 0.0005));
    const read = readPlace(`POLYGON (${[ring(120, 36, 1), ...holes].join(', ')})`);
    expect(read).toMatchObject({ ok: true, repairs: [] });
    expect(read.ok && read.geometry.coordinates).toHaveLength(5001);
  });
});
