import { orient2d } from 'robust-predicates';

/** Above this share of its terms the plain determinant has the right sign (Shewchuk 1997, with room to spare). */
const SAFE_SHARE = 4e-16;

/**
 * On which side of the directed line a→b the point p lies: positive left, negative right, 0 exactly on it.
 * The sign is exact for any doubles; only the sign has a meaning.
 */
export function side(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const left = (bx - ax) * (py - ay);
  const right = (by - ay) * (px - ax);
  const determinant = left - right;
  if (Math.abs(determinant) > SAFE_SHARE * (Math.abs(left) + Math.abs(right))) return determinant;
  return -orient2d(ax, ay, bx, by, px, py);
}
