import type { OwnFeature } from './own-layer.ts';

/** Rows of one piece: some milliseconds to parse, and to copy to the disk. */
const ROWS_A_PIECE = 250;
const LINE_BREAK = 0x0a;

/** Rows as they are kept: lists of features of GeoJSON in UTF-8, so that nothing ever handles all of them at once. */
export type LayerContent = readonly ArrayBuffer[];

/** Kept content of rows; at least one piece, so that a layer without rows differs from one whose rows are gone. */
export function contentOf(features: readonly OwnFeature[]): LayerContent {
  const encoder = new TextEncoder();
  const pieces: ArrayBuffer[] = [];
  let start = 0;
  do {
    const rows = features.slice(start, start + ROWS_A_PIECE).map(({ id, geometry, properties }) => ({ type: 'Feature', id, geometry, properties }));
    pieces.push(encoder.encode(JSON.stringify(rows)).buffer);
    start += ROWS_A_PIECE;
  } while (start < features.length);
  return pieces;
}

/** A piece of kept content: its rows, and its features as they stand between the brackets of a list. */
export interface ContentPiece {
  readonly features: readonly OwnFeature[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Kept content piece by piece; older content is one buffer with a list a line, or with one list. */
export function* piecesOf(content: LayerContent): Generator<ContentPiece> {
  const decoder = new TextDecoder();
  for (const buffer of content) {
    const bytes = new Uint8Array(buffer);
    for (let start = 0; start < bytes.length; ) {
      const found = bytes.indexOf(LINE_BREAK, start);
      const end = found === -1 ? bytes.length : found;
      const features = end > start ? (JSON.parse(decoder.decode(bytes.subarray(start, end))) as readonly OwnFeature[]) : [];
      if (features.length > 0) yield { features, bytes: bytes.subarray(start + 1, end - 1) };
      start = end + 1;
    }
  }
}
