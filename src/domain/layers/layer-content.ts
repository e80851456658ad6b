import type { OwnFeature } from './own-layer.ts';

/** Rows of one line: some milliseconds to parse. */
const ROWS_A_LINE = 250;
const LINE_BREAK = 0x0a;

/** Rows as they are kept: features of GeoJSON in UTF-8, a list of some a line, so that they can be read in pieces. */
export function contentOf(features: readonly OwnFeature[]): ArrayBuffer {
  const encoder = new TextEncoder();
  const lines: Uint8Array[] = [];
  let size = 0;
  for (let start = 0; start < features.length; start += ROWS_A_LINE) {
    const line = encoder.encode(`${JSON.stringify(features.slice(start, start + ROWS_A_LINE).map(({ id, geometry, properties }) => ({ type: 'Feature', id, geometry, properties })))}\n`);
    size += line.length;
    lines.push(line);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length;
  }
  return bytes.buffer;
}

/** A piece of kept content: its rows, and its features as they stand between the brackets of a list. */
export interface ContentPiece {
  readonly features: readonly OwnFeature[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Kept content piece by piece; content of before there were lines is one. */
export function* piecesOf(content: ArrayBuffer): Generator<ContentPiece> {
  const bytes = new Uint8Array(content);
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_BREAK, start);
    const end = found === -1 ? bytes.length : found;
    const features = end > start ? (JSON.parse(decoder.decode(bytes.subarray(start, end))) as readonly OwnFeature[]) : [];
    if (features.length > 0) yield { features, bytes: bytes.subarray(start + 1, end - 1) };
    start = end + 1;
  }
}
