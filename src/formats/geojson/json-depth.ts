const QUOTE = 0x22;
const ESCAPE = 0x5c;
/** `[` and `{`, `]` and `}` differ in one bit. */
const OPEN = 0x5b;
const CLOSE = 0x5d;
const BRACE_BIT = 0x20;

/** How deep lists and objects are nested in a JSON text in UTF-8, without building them; stops counting above `limit`. */
export function jsonDepth(bytes: Uint8Array, limit: number): number {
  const { length } = bytes;
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] as number;
    // Digits, signs and blanks: most of a map.
    if (byte < OPEN && byte !== QUOTE) continue;
    if (byte === QUOTE) {
      for (index++; index < length && bytes[index] !== QUOTE; index++) if (bytes[index] === ESCAPE) index++;
      continue;
    }
    const kind = byte & ~BRACE_BIT;
    if (kind === OPEN) {
      depth++;
      if (depth > deepest) deepest = depth;
      if (deepest > limit) return deepest;
    } else if (kind === CLOSE) depth--;
  }
  return deepest;
}
