import type { ReadTile } from '../../domain/layers/read-tile.ts';
import type { RemoteDoor } from '../remote/remote-door.ts';
import { TileError } from './tile-error.ts';

const MOST_PICTURE_BYTES = 4_000_000;
/** Half of the way around the Earth in Web Mercator, metres. */
const HALF_WORLD = 20_037_508.342789244;

/** The box of a tile in Web Mercator as map services take it: west, south, east, north in metres. */
export function mercatorBox(z: number, x: number, y: number): string {
  const size = (2 * HALF_WORLD) / 2 ** z;
  const west = x * size - HALF_WORLD;
  const north = HALF_WORLD - y * size;
  return [west, north - size, west + size, north].join(',');
}

/**
 * Reads pictures from a template with `{z}`, `{x}`, `{y}`, `{-y}` (counted from the south) or `{bbox-epsg-3857}`. Rejects with `RemoteError`, or
 * `TileError` where something comes that is no picture: services send their complaints as XML with status 200.
 */
export function pictureReader(door: RemoteDoor, template: string, tellsOrigin = false): ReadTile {
  return async (z, x, y, signal) => {
    const url = template
      .replaceAll('{z}', String(z))
      .replaceAll('{x}', String(x))
      .replaceAll('{y}', String(y))
      .replaceAll('{-y}', String(2 ** z - 1 - y))
      .replaceAll('{bbox-epsg-3857}', mercatorBox(z, x, y));
    const { bytes, type } = await door.ask({ url, range: null, most: MOST_PICTURE_BYTES, accept: 'image/*', tellsOrigin }, { signal });
    if (!type.startsWith('image/')) throw new TileError('tile-damaged');
    return bytes.byteLength === 0 ? null : bytes;
  };
}
