import type { ReadTile } from '../../domain/layers/read-tile.ts';
import { loadMapLibre } from '../scene/load-maplibre.ts';

const PROTOCOL = 'ur-tiles';
/** One transparent pixel: a picture has to be something. */
const NOTHING_DRAWN = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='), (character) => character.charCodeAt(0)).buffer;

const readers = new Map<string, { readonly tiles: 'vector' | 'raster'; readonly read: ReadTile }>();
let isKnown: Promise<void> | null = null;

/** Address of the tiles of a reader as MapLibre asks for them. */
export const tileAddress = (id: string): string => `${PROTOCOL}://${id}/{z}/{x}/{y}`;

/** From now on the map gets the tiles of this name from `read`. */
export async function serveTiles(id: string, tiles: 'vector' | 'raster', read: ReadTile): Promise<void> {
  readers.set(id, { tiles, read });
  await (isKnown ??= loadMapLibre().then(({ addProtocol }) => addProtocol(PROTOCOL, answer)));
}

export function stopTiles(id: string): void {
  readers.delete(id);
}

async function answer({ url }: { readonly url: string }, { signal }: AbortController): Promise<{ data: ArrayBuffer }> {
  const [id = '', z, x, y] = url.slice(PROTOCOL.length + 3).split('/');
  const reader = readers.get(id);
  // Layers go a moment after their reader.
  const bytes = reader ? await reader.read(Number(z), Number(x), Number(y), signal) : null;
  return { data: bytes ?? (reader?.tiles === 'raster' ? NOTHING_DRAWN.slice(0) : new ArrayBuffer(0)) };
}
