import type { Path64, Point64 } from 'clipper2-ts';
import { side } from '../predicate/side.ts';

/**
 * A closed path without the corners at which it turns straight back, which enclose nothing but make clipper2-ts 2.0.1 lose
 * or win areas beside level edges. Repeated points go too; fewer than three points are left where there is no area.
 */
export function withoutSpikes(path: Path64): Path64 {
  let kept = path;
  for (;;) {
    const next: Point64[] = [];
    kept.forEach((point, i) => {
      const before = next.at(-1) ?? kept.at(-1);
      const after = kept[(i + 1) % kept.length];
      if (before && after && !isSpike(before, point, after)) next.push(point);
    });
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

function isSpike(before: Point64, point: Point64, after: Point64): boolean {
  const [backX, backY] = [before.x - point.x, before.y - point.y];
  const [onX, onY] = [after.x - point.x, after.y - point.y];
  if (backX === 0 && backY === 0) return true;
  return backX * onX + backY * onY > 0 && side(before.x, before.y, point.x, point.y, after.x, after.y) === 0;
}
