import { PHOTO_BYTES, PHOTO_EDGE } from './photo-limits.ts';

/** How a photo is encoded: longest edge in pixels and JPEG quality from 0 to 1. */
export interface Encoding {
  readonly edge: number;
  readonly quality: number;
}

/** A photo smaller than this would no longer show what it was taken for. */
const SMALLEST_EDGE = 640;
const QUALITIES = [0.85, 0.75, 0.65, 0.55] as const;

/**
 * The encoding to try after one that made `bytes`; null once it is small enough, or cannot get smaller and still be of use.
 * First the quality falls, for a street sign stays readable; then the size.
 */
export function nextEncoding(last: (Encoding & { readonly bytes: number }) | null): Encoding | null {
  if (!last) return { edge: PHOTO_EDGE, quality: QUALITIES[0] };
  if (last.bytes <= PHOTO_BYTES) return null;
  const lower = QUALITIES.find((quality) => quality < last.quality);
  if (lower !== undefined) return { edge: last.edge, quality: lower };
  const edge = Math.floor(last.edge * 0.8);
  return edge < SMALLEST_EDGE ? null : { edge, quality: QUALITIES[2] };
}
