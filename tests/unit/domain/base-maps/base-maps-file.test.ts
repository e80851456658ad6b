import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BaseMapsFileError, readBaseMapsFile } from '../../../../src/domain/base-maps/base-maps-file.ts';

const facts = { id: 'streets', name: { zh: '街道图', en: 'Streets' }, attribution: [{ text: '© OpenStreetMap contributors', url: 'https://www.openstreetmap.org/copyright' }] };
const pictures = { ...facts, kind: 'xyz', tiles: ['https://tiles.example/{z}/{x}/{y}.png'] };
const file = (...baseMaps: readonly unknown[]): string => JSON.stringify({ version: 1, baseMaps });
/** The file's problem, as it is printed; empty where there is none. */
function problemOf(text: string): string {
  try {
    readBaseMapsFile(text);
    return '';
  } catch (error) {
    if (!(error instanceof BaseMapsFileError)) throw error;
    return error.message;
  }
}

describe('the file of base maps', () => {
  test('fills in what is left out, keys, and the names WMTS has for its places', () => {
    const wmts = { ...facts, id: 'vec', kind: 'wmts', key: 'a&b', approval: 'GS(2024)0001号', datum: 'cgcs2000', tiles: ['https://t0.example/vec_w/wmts?LAYER=vec&TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}&tk={key}'] };
    expect(readBaseMapsFile(file(pictures, wmts, { ...facts, id: 'pm', kind: 'protomaps', url: 'tiles/streets.pmtiles' }))).toEqual([
      { ...pictures, tileSize: 256, minZoom: 0, maxZoom: 18, hasNames: true, tellsOrigin: false, datum: 'wgs84' },
      expect.objectContaining({ id: 'vec', datum: 'cgcs2000', approval: 'GS(2024)0001号', tiles: ['https://t0.example/vec_w/wmts?LAYER=vec&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=a%26b'] }),
      { ...facts, id: 'pm', kind: 'protomaps', url: 'tiles/streets.pmtiles' },
    ]);
  });

  test('may be empty, and may name its schema', () => {
    expect(readBaseMapsFile('{"$schema": "geodata/schema/base-maps.schema.json", "version": 1, "baseMaps": []}')).toEqual([]);
  });

  test('as the operator’s guide shows it is taken', () => {
    const guide = readFileSync(new URL('../../../../docs/basemaps.md', import.meta.url), 'utf8');
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(readBaseMapsFile(example).map(({ kind }) => kind)).toEqual(['protomaps', 'xyz', 'wmts', 'wmts-capabilities', 'xyz']);
  });

  // Bad input: each is refused with its place, in both languages, before anything is built.
  test.each([
    ['no JSON', '{', /is no JSON[\s\S]*不是 JSON/],
    ['no object', '[]', /: Invalid input/],
    ['another version', '{"version": 2, "baseMaps": []}', /\/version: .*此版本不识别/],
    ['a member too many', '{"version": 1, "baseMaps": [], "basemaps": []}', /Unrecognized key/],
    ['no kind', file(facts), /\/baseMaps\/0\/kind/],
    ['another kind', file({ ...pictures, kind: 'wms' }), /\/baseMaps\/0\/kind/],
    ['no attribution', file({ ...pictures, attribution: [] }), /\/baseMaps\/0\/attribution/],
    ['a name in one language', file({ ...pictures, name: { zh: '街道图' } }), /\/baseMaps\/0\/name\/en/],
    ['an id with capitals', file({ ...pictures, id: 'OSM' }), /\/baseMaps\/0\/id: .*不是可用的代号/],
    ['one id twice', file(pictures, pictures), /\/baseMaps: two base maps have the same id/],
    ['no places to fill in', file({ ...pictures, tiles: ['https://tiles.example/a.png'] }), /\/baseMaps\/0\/tiles\/0: needs \{z\}/],
    ['a place nobody fills in', file({ ...pictures, tiles: ['https://{s}.tiles.example/{z}/{x}/{y}.png'] }), /\/baseMaps\/0\/tiles\/0: /],
    ['an unknown place in a path', file({ ...pictures, tiles: ['https://tiles.example/{style}/{z}/{x}/{y}.png'] }), /has a \{…\} that nobody fills in/],
    ['a script for an address', file({ ...pictures, tiles: ['javascript:{z}{x}{y}'] }), /is no address/],
    ['a password in an address', file({ ...facts, kind: 'protomaps', url: 'https://a:b@tiles.example/a.pmtiles' }), /\/baseMaps\/0\/url: is no address/],
    ['a link of another kind in the attribution', file({ ...pictures, attribution: [{ text: 'a', url: 'data:text/html,a' }] }), /\/attribution\/0\/url: is no address/],
    ['BD-09', file({ ...pictures, datum: 'bd09' }), /\/datum: .*BD-09 底图/],
    ['zooms the wrong way round', file({ ...pictures, minZoom: 12, maxZoom: 4 }), /minZoom is above maxZoom/],
    ['a key without a place for it', file({ ...pictures, key: 'a' }), /key 与地址中的/],
    ['a place for a key without a key', file({ ...pictures, tiles: ['https://tiles.example/{z}/{x}/{y}.png?tk={key}'] }), /a key belongs/],
    ['a datum of a street map', file({ ...facts, kind: 'protomaps', url: 'a.pmtiles', datum: 'gcj02' }), /Unrecognized key/],
    ['too many', file(...Array.from({ length: 13 }, (_, index) => ({ ...pictures, id: `b${index}` }))), /\/baseMaps: /],
    ['text of a megabyte for a name', file({ ...pictures, attribution: [{ text: 'a'.repeat(1e6) }] }), /\/attribution\/0\/text/],
  ])('with %s is refused with its place', (_, text, problem) => {
    expect(problemOf(text)).toMatch(problem);
  });
});
