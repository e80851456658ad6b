import type { RecordPosition } from '../../domain/inspections/position-fix.ts';
import { distanceMetres } from '../measure/distance-metres.ts';

/** What is doubtful about the position of a record. */
export type PositionDoubt = 'missing' | 'inaccurate' | 'stale' | 'outside-district' | 'far-from-site';

/** A site as far as it is known: its mark and how far off it may be, metres. */
export interface KnownPlace {
  readonly point: readonly [number, number];
  readonly errorMetres: number;
}

/** Wider than a street with its pavements: the record could be of the house across. */
const ACCURATE_METRES = 50;
/** A walker is a street away after this long, milliseconds. */
const FRESH_MS = 120_000;
/** From here a site is still inspected, not merely seen on a hill: metres. */
const NEAR_METRES = 300;

/**
 * What is doubtful about a position at the moment of a record; with nothing, the gate is open. Anything else needs the
 * inspector's reason, and is then kept all the same.
 */
export function positionGate(position: RecordPosition | null, now: number, inDistrict: boolean, site: KnownPlace | null): readonly PositionDoubt[] {
  if (!position) return ['missing'];
  const doubts: PositionDoubt[] = [];
  const accuracy = position.accuracy ?? 0;
  if (accuracy > ACCURATE_METRES) doubts.push('inaccurate');
  if (position.source === 'device' && now - position.timestamp > FRESH_MS) doubts.push('stale');
  if (!inDistrict) doubts.push('outside-district');
  if (site && distanceMetres([position.lon, position.lat], site.point) > site.errorMetres + accuracy + NEAR_METRES) doubts.push('far-from-site');
  return doubts;
}

/** How good an accuracy is in words: up to 10 m good, up to the gate fair. */
export function accuracyClass(metres: number): 'good' | 'fair' | 'poor' {
  return metres <= 10 ? 'good' : metres <= ACCURATE_METRES ? 'fair' : 'poor';
}
