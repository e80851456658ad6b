import { bodyRise, markMetrics, type BodySize } from '../sites/mark-metrics.ts';
import type { Placement } from '../sites/place-marks.ts';
import type { SiteCandidate } from '../sites/site-candidate.ts';
import type { HitTarget } from './hit.ts';

const ids = (candidate: SiteCandidate): string[] => candidate.entries.map(({ id }) => id);

/** What can be pointed at in a placement: marks with all that is joined to them, and dots. */
export function placementTargets({ marks, dots }: Placement, size: BodySize): HitTarget[] {
  return [
    ...marks.map(({ candidate, joined, selected }) => ({
      ids: [...ids(candidate), ...joined.flatMap(ids)],
      position: candidate.position,
      rise: bodyRise(candidate.precision, markMetrics(size, selected)),
    })),
    ...dots.map((candidate) => ({ ids: ids(candidate), position: candidate.position, rise: 0 })),
  ];
}
