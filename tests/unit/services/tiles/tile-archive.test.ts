import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { blobBytes } from '../../../../src/services/tiles/byte-sources.ts';
import { openTileArchive } from '../../../../src/services/tiles/tile-archive.ts';
import { archiveOf, type ArchiveWish, varint } from '../../../fixtures/tiles/archive-of.ts';

const open = (bytes: Uint8Array<ArrayBuffer>) => openTileArchive(blobBytes(new Blob([bytes]), 'test'), bytes.length);
const { signal } = new AbortController();

describe('an archive of tiles', () => {
  test('says what it holds before any tile is read, and gives tiles unpacked; elsewhere it has none', async () => {
    const archive = await open(archiveOf({ metadata: { name: '<b>车站</b>', attribution: '<a href="javascript:alert(1)">&copy; 某人</a>', vector_layers: [{ id: 'stations', fields: { 名称: 'String', n: 'Number' } }, { id: '' }, null, 7] } }));
    expect(archive.facts).toEqual({ tiles: 'vector', minZoom: 0, maxZoom: 0, bounds: [120, 36, 121, 37], layers: [{ id: 'stations', fields: ['名称', 'n'] }], attribution: '© 某人' });
    expect(archive.name).toBe('车站');
    expect([...new Uint8Array((await archive.tile(0, 0, 0, signal)) ?? new ArrayBuffer(0))]).toEqual([0x1a, 0]);
    expect(await archive.tile(1, 0, 0, signal)).toBeNull();
  });

  test('of pictures has no layers', async () => {
    expect((await open(archiveOf({ tileType: 2, tileCompression: 1, tile: Uint8Array.of(1), metadata: {} }))).facts).toMatchObject({ tiles: 'raster', layers: [] });
  });

  test('is not taken at its word about a column named __proto__', async () => {
    const { facts } = await open(archiveOf({ metadata: '{"vector_layers":[{"id":"a","fields":{"__proto__":"String","b":"String"}}]}' }));
    expect(facts.layers).toEqual([{ id: 'a', fields: ['b'] }]);
  });

  // Each of these is refused with its own reason before the map is told of anything.
  test.each<readonly [string, Uint8Array<ArrayBuffer>, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['a page', new TextEncoder().encode('<!doctype html><title>404</title>'.padEnd(400)), 'no-archive'],
    ['an archive of version 2', archiveOf({ version: 2 }), 'old-version'],
    ['an archive of version 1', Uint8Array.of(0x50, 0x4d, 1, ...new Array<number>(300).fill(0)), 'old-version'],
    ['half a header', archiveOf().slice(0, 60), 'cut-off'],
    ['an archive without its end', archiveOf({ cut: 1 }), 'cut-off'],
    ['no tiles', archiveOf({ entries: 0 }), 'no-tiles'],
    ['tiles of another kind', archiveOf({ tileType: 6 }), 'other-tiles'],
    ['west of its east', archiveOf({ bounds: [121, 36, 120, 37] }), 'damaged'],
    ['zooms that are none', archiveOf({ zooms: [5, 3] }), 'damaged'],
    ['a directory of a billion entries in five bytes', archiveOf({ directory: Uint8Array.from(varint(1e9)) }), 'damaged'],
    ['a directory whose length never ends', archiveOf({ directory: new Uint8Array(40).fill(0xff) }), 'damaged'],
    ['a directory that unpacks to 64 MB', archiveOf({ directory: new Uint8Array(64e6) }), 'damaged'],
    ['a description that is no JSON', archiveOf({ metadata: '{"vector_layers":[' }), 'damaged'],
    ['a description that is a number', archiveOf({ metadata: '7' }), 'no-vector-layers'],
    ['vector tiles without a word on their layers', archiveOf({ metadata: {} }), 'no-vector-layers'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(open(bytes)).rejects.toMatchObject({ name: 'TileError', code });
  });

  test.each<readonly [string, ArchiveWish, string]>([
    ['that unpacks to 40 MB', { tile: gzipSync(new Uint8Array(40e6)) }, 'tile-too-large'],
    ['that is no gzip', { tile: Uint8Array.of(1, 2, 3, 4) }, 'tile-damaged'],
    ['packed with Brotli', { tileCompression: 3 }, 'packed-otherwise'],
    ['that lies beyond the end', { directory: Uint8Array.from([1, 0, 1, 900, 1].flatMap((value) => varint(value))) }, 'cut-off'],
    ['of a gigabyte', { directory: Uint8Array.from([1, 0, 1, 1e9, 1].flatMap((value) => varint(value))) }, 'damaged'],
  ])('a tile %s is refused, the archive stays', async (_, wish, code) => {
    const archive = await open(archiveOf(wish));
    await expect(archive.tile(0, 0, 0, signal)).rejects.toMatchObject({ name: 'TileError', code });
  });
});
