import { failed, type Outcome } from '../domain/layers/import-failure.ts';

/** A text and the encoding it was in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Decodes by the byte order mark, else as UTF-8 where every byte fits, else as GB 18030, which holds GBK and GB 2312. Bytes
 * that are neither are no text.
 */
export function decodeText(bytes: Uint8Array): Outcome<DecodedText> {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  for (const encoding of marked === undefined ? ['utf-8', 'gb18030'] : [marked]) {
    try {
      return { ok: true, value: { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding } };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return failed('not-text');
}
