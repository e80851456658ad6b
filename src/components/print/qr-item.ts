import { encode } from 'uqr';
import { INK, pathItem, type PagePath, rectanglePath } from './page-item.ts';

/** Longer links make modules too small to be read from paper. */
const MOST_CHARACTERS = 600;
/** Modules of white around the code, as its standard demands. */
const QUIET = 4;

/** A link as a QR code of `side` millimetres with its white border; null where the link is too long to be read from it. */
export function qrItem(link: string, x: number, y: number, side: number): PagePath | null {
  if (link.length > MOST_CHARACTERS) return null;
  const { data, size } = encode(link, { ecc: 'M', border: QUIET });
  const squares = data.flatMap((row, down) => row.flatMap((dark, across) => (dark ? [rectanglePath(across, down, 1, 1)] : [])));
  return pathItem(squares.join(''), { dx: x, dy: y, scale: side / size, fill: INK });
}
