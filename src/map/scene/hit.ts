import type { LngLat, ScreenPoint } from '../camera/project.ts';

/** A thing on the map that can be pointed at. */
export interface HitTarget {
  /** The records it stands for, the foremost first. */
  readonly ids: readonly string[];
  readonly position: LngLat;
  /** How far the middle of what is drawn stands above the place, in CSS pixels. */
  readonly rise: number;
}

/** Half of the smallest target for a finger, in CSS pixels. */
const HIT_REACH = 22;

/** How far below the marked place its foot may still be pressed, in CSS pixels; further down the next mark may stand. */
const FOOT_REACH = 10;

/** The ids at a point of the map, the nearest first; empty if nothing is within reach. */
export function hitsAt(
  targets: readonly HitTarget[],
  project: (position: LngLat) => ScreenPoint,
  point: ScreenPoint,
  reach: number = HIT_REACH,
): string[] {
  return targets
    .map((target) => {
      const { x, y } = project(target.position);
      // A mark is a post: from the middle of its body down towards its foot every height is as near.
      const middle = y - target.rise;
      const along = Math.max(0, middle - point.y, point.y - middle - Math.max(0, target.rise + FOOT_REACH - reach));
      return { target, across: Math.abs(x - point.x), along };
    })
    .filter(({ across, along }) => across <= reach && along <= reach)
    .sort((a, b) => a.across ** 2 + a.along ** 2 - (b.across ** 2 + b.along ** 2))
    .flatMap(({ target }) => target.ids);
}
