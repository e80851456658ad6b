import { PMTiles, SharedPromiseCache, type Source, TileType } from 'pmtiles';
import type { ReadTile } from '../../domain/layers/read-tile.ts';
import type { TileFacts, VectorLayer } from '../../domain/layers/tile-layer.ts';
import { RemoteError } from '../../domain/remote-failure.ts';
import { TileError } from './tile-error.ts';
import { unpackTile } from './unpack-tile.ts';

const HEADER_BYTES = 127;
const MAGIC = 'PMTiles';
const VERSION = 3;
const PICTURES: readonly TileType[] = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];
const DEEPEST_ZOOM = 26;
const MOST_DIRECTORY_BYTES = 32_000_000;
const MOST_TEXT_BYTES = 8_000_000;
const MOST_TILE_BYTES = 24_000_000;
/** The least bytes of one entry of a directory: four numbers. */
const ENTRY_BYTES = 4;
const MOST_LAYERS = 200;
const MOST_FIELDS = 500;
const MOST_CHARACTERS = 200;

/** An archive that was looked at, and its tiles; null where it has none for a place. Tiles reject with `TileError`, `RemoteError` or an abort's reason. */
export interface TileArchive {
  readonly facts: TileFacts;
  readonly name: string;
  readonly tile: ReadTile;
}

/**
 * Opens an archive: reads header, first directory and description, no tile. `size` is known of a file, and null of an address.
 * Throws `TileError` or `RemoteError`.
 */
export async function openTileArchive(source: Source, size: number | null): Promise<TileArchive> {
  checkStart((await source.getBytes(0, HEADER_BYTES)).data, size);
  const cache = new SharedPromiseCache(100, true, unpackDirectory);
  // What is read by this one are tiles and the description.
  const archive = new PMTiles(source, cache, (bytes, compression) => unpackTile(bytes, compression, MOST_TILE_BYTES));
  const header = await told(() => archive.getHeader());
  if (header.numTileEntries === 0) throw new TileError('no-tiles');
  const isVector = header.tileType === TileType.Mvt;
  if (!isVector && !PICTURES.includes(header.tileType)) throw new TileError('other-tiles');
  const { minLon, minLat, maxLon, maxLat, minZoom, maxZoom } = header;
  if (!(minLon <= maxLon && minLat <= maxLat && minLon >= -180 && maxLon <= 180 && minLat >= -90 && maxLat <= 90 && minZoom <= maxZoom && maxZoom <= DEEPEST_ZOOM)) throw new TileError('damaged');
  if (header.jsonMetadataLength > MOST_TEXT_BYTES) throw new TileError('damaged');
  const description = header.jsonMetadataLength === 0 ? new Map<string, unknown>() : membersOf(await told(() => archive.getMetadata()));
  const layers = isVector ? vectorLayers(description) : [];
  if (isVector && layers.length === 0) throw new TileError('no-vector-layers');
  return {
    name: plainText(description.get('name')),
    facts: { tiles: isVector ? 'vector' : 'raster', minZoom, maxZoom, bounds: [minLon, minLat, maxLon, maxLat], layers, attribution: plainText(description.get('attribution')) },
    tile: async (z, x, y, signal) => (await told(() => archive.getZxy(z, x, y, signal), signal))?.data ?? null,
  };
}

function checkStart(bytes: ArrayBuffer, size: number | null): void {
  if (bytes.byteLength === 0) throw new TileError('empty');
  const start = new TextDecoder('latin1').decode(bytes.slice(0, MAGIC.length));
  if (start !== MAGIC) {
    // Of the versions before only the first two letters were the same.
    if (start.startsWith('PM')) throw new TileError('old-version', { version: new DataView(bytes).getUint8(2) });
    throw new TileError('no-archive');
  }
  if (bytes.byteLength < HEADER_BYTES) throw new TileError('cut-off', { bytes: bytes.byteLength, needed: HEADER_BYTES });
  const view = new DataView(bytes);
  const version = view.getUint8(MAGIC.length);
  if (version !== VERSION) throw new TileError('old-version', { version });
  if (size === null) return;
  const numberAt = (at: number): number => Number(view.getBigUint64(at, true));
  const needed = Math.max(...[8, 24, 40, 56].map((at) => numberAt(at) + numberAt(at + 8)));
  if (needed > size) throw new TileError('cut-off', { bytes: size, needed });
}

/** A directory, unpacked; one that names more entries than its bytes can hold would keep the page busy for ever. */
async function unpackDirectory(packed: ArrayBuffer, compression: number): Promise<ArrayBuffer> {
  const bytes = await unpackTile(packed, compression, MOST_DIRECTORY_BYTES).catch((error: unknown) => {
    throw error instanceof TileError && error.code !== 'packed-otherwise' ? new TileError('damaged') : error;
  });
  const view = new Uint8Array(bytes);
  let entries = 0;
  for (let index = 0, factor = 1; ; index += 1, factor *= 128) {
    const byte = view[index];
    if (byte === undefined || index > 7) throw new TileError('damaged');
    entries += (byte & 127) * factor;
    if (byte < 128) break;
  }
  if (entries * ENTRY_BYTES > bytes.byteLength) throw new TileError('damaged');
  return bytes;
}

/** Does it, and tells the library's complaints as damage. */
async function told<T>(read: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TileError || error instanceof RemoteError || signal?.aborted) throw error;
    throw new TileError('damaged');
  }
}

const membersOf = (value: unknown): ReadonlyMap<string, unknown> => new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);

/** Words without the markup that makers of tiles put into them. */
const plainText = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll('&copy;', '©')
        .replaceAll('&amp;', '&')
        .replaceAll(/\s+/g, ' ')
        .trim()
        .slice(0, MOST_CHARACTERS)
    : '';

function vectorLayers(description: ReadonlyMap<string, unknown>): readonly VectorLayer[] {
  const listed = description.get('vector_layers');
  if (!Array.isArray(listed)) return [];
  return listed.slice(0, MOST_LAYERS).flatMap((each) => {
    const members = membersOf(each);
    const id = members.get('id');
    if (typeof id !== 'string' || id === '') return [];
    return [{ id, fields: [...membersOf(members.get('fields')).keys()].filter((field) => field !== '__proto__').slice(0, MOST_FIELDS) }];
  });
}
