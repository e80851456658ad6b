/** What the first bytes of a file say about it; sizes in pixels as stored, before any turning, null where they are not found. */
export interface PhotoHeader {
  readonly kind: 'jpeg' | 'png' | 'webp' | 'gif' | 'heic' | 'avif' | 'unknown';
  readonly width: number | null;
  readonly height: number | null;
}

const UNKNOWN: PhotoHeader = { kind: 'unknown', width: null, height: null };
const HEIC = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

const textAt = (bytes: DataView, start: number, length: number): string =>
  start + length > bytes.byteLength ? '' : String.fromCharCode(...new Uint8Array(bytes.buffer, bytes.byteOffset + start, length));

/** Reads kind and size from the head of a file, without decoding it: 64 KiB are enough. Never throws. */
export function photoHeader(head: ArrayBuffer): PhotoHeader {
  const bytes = new DataView(head);
  if (bytes.byteLength >= 4 && bytes.getUint16(0) === 0xffd8) return { kind: 'jpeg', ...jpegSize(bytes) };
  if (bytes.byteLength < 12) return UNKNOWN;
  if (textAt(bytes, 1, 3) === 'PNG' && bytes.byteLength >= 24) return { kind: 'png', width: bytes.getUint32(16), height: bytes.getUint32(20) };
  if (textAt(bytes, 0, 4) === 'GIF8') return { kind: 'gif', width: bytes.getUint16(6, true), height: bytes.getUint16(8, true) };
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return { kind: 'webp', width: null, height: null };
  if (textAt(bytes, 4, 4) !== 'ftyp') return UNKNOWN;
  const brand = textAt(bytes, 8, 4);
  if (brand === 'avif' || brand === 'avis') return { ...UNKNOWN, kind: 'avif' };
  return HEIC.includes(brand) ? { ...UNKNOWN, kind: 'heic' } : UNKNOWN;
}

/** Walks the segments to the start of a frame (ITU T.81, table B.1): C0 to CF except DHT, JPG and DAC. */
function jpegSize(bytes: DataView): Pick<PhotoHeader, 'width' | 'height'> {
  let at = 2;
  while (at + 9 <= bytes.byteLength) {
    if (bytes.getUint8(at) !== 0xff) break;
    const marker = bytes.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: bytes.getUint16(at + 5), width: bytes.getUint16(at + 7) };
    at += 2 + bytes.getUint16(at + 2);
  }
  return { width: null, height: null };
}
