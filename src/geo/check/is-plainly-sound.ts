import type { Geometry, Position } from '../../domain/geometry.ts';

/** Above this many the tree of `findCrossing` is faster than comparing each edge with each. */
const MOST_EDGES = 64;
/** Above the rounding error of an orientation in double precision (Shewchuk 1997: 3.33e-16 of the sum). */
const ROUNDING = 1e-15;

const xs = new Float64Array(MOST_EDGES + 1);
const ys = new Float64Array(MOST_EDGES + 1);

/**
 * Whether `checkGeometry` would take a geometry as it is, without a word: true for the ordinary points, lines and outlines of one
 * ring that fill most files, a tenth of the price. False says nothing: whatever is rare, large or near the limits of double
 * precision is left to the exact check.
 */
export function isPlainlySound(input: unknown): input is Geometry {
  if (typeof input !== 'object' || input === null || !('type' in input) || !('coordinates' in input)) return false;
  const { type, coordinates } = input;
  if (!Array.isArray(coordinates)) return false;
  const list = coordinates as readonly unknown[];
  switch (type) {
    case 'Point':
      return isPosition(list);
    case 'MultiPoint':
      return list.length > 0 && list.every(isPosition);
    case 'LineString':
      return list.length >= 2 && isLine(list);
    case 'Polygon':
      return list.length === 1 && isRing(list[0]);
    case 'MultiPolygon':
      return list.length === 1 && Array.isArray(list[0]) && list[0].length === 1 && isRing((list[0] as readonly unknown[])[0]);
    default:
      return false;
  }
}

function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const x: unknown = value[0];
  const y: unknown = value[1];
  return typeof x === 'number' && typeof y === 'number' && x >= -180 && x <= 180 && y >= -90 && y <= 90;
}

/** Positions of which none stands twice in a row, and no edge goes around the back of the Earth. */
function isLine(list: readonly unknown[]): boolean {
  let beforeX = NaN;
  let beforeY = NaN;
  for (const position of list) {
    if (!isPosition(position)) return false;
    const x = position[0];
    const y = position[1];
    if ((x === beforeX && y === beforeY) || Math.abs(x - beforeX) > 180) return false;
    beforeX = x;
    beforeY = y;
  }
  return true;
}

function isRing(ring: unknown): boolean {
  if (!Array.isArray(ring) || ring.length < 4 || ring.length > MOST_EDGES + 1 || !isLine(ring)) return false;
  const count = ring.length - 1;
  const positions = ring as readonly Position[];
  let turn = 0;
  for (let i = 0; i <= count; i++) {
    const position = positions[i] as Position;
    const x = position[0];
    const y = position[1];
    xs[i] = x;
    ys[i] = y;
    if (i > 0) turn += (x - (xs[0] as number)) * ((ys[i - 1] as number) - (ys[0] as number)) - ((xs[i - 1] as number) - (xs[0] as number)) * (y - (ys[0] as number));
  }
  return xs[0] === xs[count] && ys[0] === ys[count] && Math.abs(turn) > 1e-13 && !mayFold(count) && !mayCross(count);
}

/** Whether an edge may run back along the one before. */
function mayFold(count: number): boolean {
  for (let i = 0; i < count; i++) {
    const before = i === 0 ? count - 1 : i - 1;
    const [ax, ay] = [(xs[before] as number) - (xs[i] as number), (ys[before] as number) - (ys[i] as number)];
    const [bx, by] = [(xs[i + 1] as number) - (xs[i] as number), (ys[i + 1] as number) - (ys[i] as number)];
    if (ax * bx + ay * by > 0 && Math.abs(ax * by - ay * bx) <= 1e-9 * (Math.abs(ax * by) + Math.abs(ay * bx))) return true;
  }
  return false;
}

/** Whether two edges that are no neighbours may meet. */
function mayCross(count: number): boolean {
  for (let i = 0; i + 2 < count; i++) {
    const ax = xs[i] as number;
    const ay = ys[i] as number;
    const bx = xs[i + 1] as number;
    const by = ys[i + 1] as number;
    const [west, east] = ax < bx ? [ax, bx] : [bx, ax];
    const [south, north] = ay < by ? [ay, by] : [by, ay];
    // The last edge is a neighbour of the first.
    const last = i === 0 ? count - 1 : count;
    for (let j = i + 2; j < last; j++) {
      const cx = xs[j] as number;
      const dx = xs[j + 1] as number;
      if ((cx < west && dx < west) || (cx > east && dx > east)) continue;
      const cy = ys[j] as number;
      const dy = ys[j + 1] as number;
      if ((cy < south && dy < south) || (cy > north && dy > north)) continue;
      if (!onOneSide(ax, ay, bx, by, cx, cy, dx, dy) && !onOneSide(cx, cy, dx, dy, ax, ay, bx, by)) return true;
    }
  }
  return false;
}

/** Whether c and d lie on one side of the line through a and b beyond all rounding. */
function onOneSide(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): boolean {
  const c = sideOf(ax, ay, bx, by, cx, cy);
  return c !== 0 && c === sideOf(ax, ay, bx, by, dx, dy);
}

/** 1 or -1; 0 where rounding might have decided. */
function sideOf(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const left = (ax - px) * (by - py);
  const right = (ay - py) * (bx - px);
  const difference = left - right;
  if (Math.abs(difference) <= ROUNDING * (Math.abs(left) + Math.abs(right))) return 0;
  return difference > 0 ? 1 : -1;
}
