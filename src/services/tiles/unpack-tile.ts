import { TileError } from './tile-error.ts';

/** Numbers of the compressions in an archive's header. */
const NONE = 1;
const GZIP = 2;

/** Unpacks up to `most` bytes and gives up above: a small tile can be made to fill the memory. Throws `TileError`. */
export async function unpackTile(packed: ArrayBuffer, compression: number, most: number): Promise<ArrayBuffer> {
  const refuse = (): never => {
    throw new TileError('tile-too-large', { megabytes: Math.round(most / 1e6) });
  };
  if (compression === NONE) return packed.byteLength > most ? refuse() : packed;
  if (compression !== GZIP) throw new TileError('packed-otherwise');
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new TileError('tile-damaged');
    });
    if (done) return new Blob(parts).arrayBuffer();
    size += value.length;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      refuse();
    }
    parts.push(value);
  }
}
