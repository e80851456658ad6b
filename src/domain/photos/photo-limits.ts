/** Most bytes of a photo as it is kept: it travels as one event, and servers cap those. */
export const PHOTO_BYTES = 400_000;
/** Longest edge of a photo as it is kept, in pixels. */
export const PHOTO_EDGE = 2048;
/**
 * Most pixels a photo may have to be read at all. Decoding takes four bytes a pixel in one piece; tablets end the page at
 * about half a gigabyte, and what was typed since the last draft with it.
 */
export const PHOTO_PIXELS = 80_000_000;
