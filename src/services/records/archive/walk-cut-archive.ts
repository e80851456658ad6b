import { type ArchiveLimits, collect, type ReadablePart, TooLarge } from './bounded-parts.ts';

const LOCAL_HEADER = 0x04034b50;
const HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** Bit 3: sizes stand behind the data, where they cannot be found without the directory. */
const SIZES_BEHIND = 0x8;

/**
 * The whole parts of a zip that was cut before its directory, from one local header (APPNOTE 4.3.7) to the next. What they
 * hold is proved by the digests in it, so the CRC is not looked at.
 */
export async function walkCutArchive(file: Blob, limits: ArchiveLimits): Promise<readonly ReadablePart[]> {
  const parts: ReadablePart[] = [];
  for (let offset = 0; parts.length < limits.entries && offset + HEADER_BYTES <= file.size; ) {
    const header = new DataView(await file.slice(offset, offset + HEADER_BYTES).arrayBuffer());
    if (header.getUint32(0, true) !== LOCAL_HEADER) break;
    const flags = header.getUint16(6, true);
    const method = header.getUint16(8, true);
    const packed = header.getUint32(18, true);
    const nameBytes = header.getUint16(26, true);
    const start = offset + HEADER_BYTES + nameBytes + header.getUint16(28, true);
    if ((flags & SIZES_BEHIND) !== 0 || start + packed > file.size) break;
    const name = await file.slice(offset + HEADER_BYTES, offset + HEADER_BYTES + nameBytes).text();
    const data = file.slice(start, start + packed);
    if (method === STORED || method === DEFLATED) parts.push({ name, bytes: () => unpack(data, method, limits.partBytes) });
    offset = start + packed;
  }
  return parts;
}

async function unpack(data: Blob, method: number, most: number): Promise<ArrayBuffer> {
  if (method === STORED) {
    if (data.size > most) throw new TooLarge(`${data.size} bytes`);
    return data.arrayBuffer();
  }
  const collected = collect(most);
  await data.stream().pipeThrough(new DecompressionStream('deflate-raw')).pipeTo(collected.writable);
  return collected.bytes();
}
