import type { Drawing } from '../../domain/drawing.ts';
import type { Position } from '../../domain/geometry.ts';
import type { ScreenPoint } from '../camera/project.ts';

/** How near the pointer must come, in CSS pixels; corners draw more than edges. */
const CORNER_PIXELS = 12;
const EDGE_PIXELS = 8;

/** Lines of a drawing that others may snap to; a circle's corners mean nothing, but its edge does. */
function linesOf({ shape: { geometry } }: Drawing): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'Polygon':
      return geometry.coordinates;
    default:
      return [];
  }
}

/** The point of a segment nearest to another, all in pixels, as a share of the segment's length. */
function nearestShare(point: ScreenPoint, from: ScreenPoint, to: ScreenPoint): number {
  const x = to.x - from.x;
  const y = to.y - from.y;
  const square = x * x + y * y;
  if (square === 0) return 0;
  return Math.min(1, Math.max(0, ((point.x - from.x) * x + (point.y - from.y) * y) / square));
}

/**
 * The corner or else the point on an edge of other drawings that the pointer is near to, so that shapes can share borders;
 * undefined where nothing is within reach. `project` gives pixels of the map.
 */
export function snapPosition(
  drawings: readonly Drawing[],
  pointer: ScreenPoint,
  project: (position: Position) => ScreenPoint,
): Position | undefined {
  let corner: { readonly position: Position; readonly pixels: number } | null = null;
  let edge: { readonly position: Position; readonly pixels: number } | null = null;
  for (const drawing of drawings) {
    const cornersCount = drawing.shape.circle === null;
    for (const line of linesOf(drawing)) {
      let before: { readonly position: Position; readonly at: ScreenPoint } | null = null;
      for (const position of line) {
        const at = project(position);
        const pixels = Math.hypot(at.x - pointer.x, at.y - pointer.y);
        if (cornersCount && pixels <= (corner?.pixels ?? CORNER_PIXELS)) corner = { position, pixels };
        if (before) {
          const share = nearestShare(pointer, before.at, at);
          const away = Math.hypot(before.at.x + (at.x - before.at.x) * share - pointer.x, before.at.y + (at.y - before.at.y) * share - pointer.y);
          if (away <= (edge?.pixels ?? EDGE_PIXELS)) edge = { position: between(before.position, position, share), pixels: away };
        }
        before = { position, at };
      }
    }
  }
  return (corner ?? edge)?.position;
}

const between = (from: Position, to: Position, share: number): Position => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
];
