/** Bytes turned at once: a longer list of parameters than this some engines refuse. */
const PIECE = 32_766;

/** Base64 of bytes. `Uint8Array.toBase64` is younger than the browsers of the field. */
export function base64Of(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  const pieces: string[] = [];
  for (let start = 0; start < all.length; start += PIECE) pieces.push(btoa(String.fromCharCode(...all.subarray(start, start + PIECE))));
  return pieces.join('');
}

/** The bytes of a base64 text; null where it is none. */
export function bytesOfBase64(value: unknown): ArrayBuffer | null {
  if (typeof value !== 'string') return null;
  try {
    const text = atob(value);
    const bytes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
    return bytes.buffer;
  } catch {
    return null;
  }
}

/** The bytes of a hexadecimal text. */
export const bytesOfHex = (text: string): ArrayBuffer => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16)).buffer;
