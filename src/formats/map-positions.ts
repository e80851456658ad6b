import type { Position } from '../domain/geometry.ts';

/** No GeoJSON coordinates are nested deeper. */
const MOST_DEPTH = 4;

/** Unchecked GeoJSON coordinates with each pair of numbers replaced; heights and whatever is no pair stay as they are. */
export function mapPositions(coordinates: unknown, convert: (position: Position) => Position, depth = 0): unknown {
  if (!Array.isArray(coordinates) || depth > MOST_DEPTH) return coordinates;
  const [x, y, ...rest] = coordinates as readonly unknown[];
  if (typeof x === 'number' && typeof y === 'number') return [...convert([x, y]), ...rest];
  return (coordinates as readonly unknown[]).map((part) => mapPositions(part, convert, depth + 1));
}

/** The first pair of numbers of unchecked coordinates; null where there is none. */
export function firstPosition(coordinates: unknown): Position | null {
  let current = coordinates;
  for (let depth = 0; depth <= MOST_DEPTH && Array.isArray(current); depth++) {
    const [x, y] = current as readonly unknown[];
    if (typeof x === 'number' && typeof y === 'number') return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
    current = x;
  }
  return null;
}
