/** A part of a picture that is drawn at once, in CSS pixels of the whole. */
export interface PicturePiece {
  /** What is kept of it. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Drawn around each piece and cut away, so that labels at its edge find the neighbours they have in the whole; CSS pixels. */
export const PIECE_MARGIN = 128;

function spans(length: number, most: number): readonly (readonly [number, number])[] {
  const count = Math.ceil(length / most);
  return Array.from({ length: count }, (_, index) => {
    const from = Math.round((length * index) / count);
    return [from, Math.round((length * (index + 1)) / count) - from] as const;
  });
}

/**
 * Cuts a picture into pieces of which each, drawn at `pixelRatio` device pixels a CSS pixel with its margin, is at most
 * `limit` device pixels wide and high; a picture that is small enough is one piece. Throws where not even a margin fits.
 */
export function picturePieces(width: number, height: number, pixelRatio: number, limit: number): readonly PicturePiece[] {
  const most = Math.floor(limit / pixelRatio);
  if (width <= most && height <= most) return [{ left: 0, top: 0, width, height }];
  const kept = most - 2 * PIECE_MARGIN;
  if (kept <= 0) throw new RangeError(`pieces of ${limit} device pixels have no room for a margin of ${PIECE_MARGIN} at ${pixelRatio}`);
  return spans(height, kept).flatMap(([top, tall]) => spans(width, kept).map(([left, wide]) => ({ left, top, width: wide, height: tall })));
}
