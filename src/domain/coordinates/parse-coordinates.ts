import type { Position } from '../geometry.ts';
import { type CoordinateCandidate, type CoordinateIssueCode, datums, type ParsedCoordinates } from './coordinate.ts';
import { groupAngles, type WrittenAngle } from './coordinate-angles.ts';
import { type CoordinateToken, tokeniseCoordinates } from './coordinate-tokens.ts';

/** West, south, east, north in degrees: the part of the Earth that is meant. */
export type CoordinateExtent = readonly [number, number, number, number];

/** The Chinese datums lie up to about 1 km off; numbers in them may stand just outside of the extent. */
const MARGIN_DEGREES = 0.015;

const issue = (code: CoordinateIssueCode): ParsedCoordinates => ({ ok: false, issue: { code } });

/** A name may hold numbers too: only a fraction, a degree sign, letters for both axes or a datum make them coordinates. */
const looksLikeCoordinates = (tokens: readonly CoordinateToken[], named: boolean): boolean =>
  tokens.some((token) => token.kind === 'number') &&
  (named ||
    new Set(tokens.map((token) => token.kind === 'axis' && token.axis)).size === 3 ||
    tokens.some((token) => (token.kind === 'number' && !token.whole) || (token.kind === 'unit' && token.part === 0)));

/** Degrees with sign; null where minutes or seconds cannot be. */
function degreesOf(angle: WrittenAngle): number | null {
  const [degrees = 0, minutes = 0, seconds = 0] = angle.parts;
  if (minutes >= 60 || seconds >= 60) return null;
  if (angle.parts.length > 1 && (angle.fraction || (angle.parts.length > 2 && !Number.isInteger(minutes)))) return null;
  const value = degrees + minutes / 60 + seconds / 3600;
  return angle.negative || angle.sign < 0 ? -value : value;
}

const onEarth = ([lon, lat]: Position): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/**
 * Reads coordinates as people write and copy them: decimal degrees or degrees, minutes and seconds, in either order, with
 * letters, words or Chinese signs, with a datum named or not. Where letters do not say which is which, the order is the one that lies in `extent`.
 */
export function parseCoordinates(text: string, extent: CoordinateExtent): ParsedCoordinates {
  const tokenised = tokeniseCoordinates(text);
  if (tokenised === null) return issue('not-coordinates');
  const { tokens, datums: named, order } = tokenised;
  if (!looksLikeCoordinates(tokens, named.length > 0 || order !== null)) return issue('not-coordinates');
  if (named.length > 1) return issue('two-datums');
  const angles = groupAngles(tokens);
  const [first, second] = angles;
  if (!first || !second) return issue(first && first.parts.length > 3 ? 'too-many' : 'incomplete');
  if (angles.length > 2 || angles.some((angle) => angle.parts.length > 3)) return issue('too-many');
  if (first.axis !== null && first.axis === second.axis) return issue('same-axis');
  const [one, other] = [degreesOf(first), degreesOf(second)];
  if (one === null || other === null) return issue('bad-minutes');

  const lonFirst: Position = [one, other];
  const latFirst: Position = [other, one];
  const stated = first.axis === 'lon' || second.axis === 'lat' ? 'lonlat' : first.axis === 'lat' || second.axis === 'lon' ? 'latlon' : order;
  const possible = (stated === 'lonlat' ? [lonFirst] : stated === 'latlon' ? [latFirst] : [lonFirst, latFirst]).filter(onEarth);
  if (possible.length === 0) return issue('out-of-range');
  const [west, south, east, north] = extent;
  const point = possible.find(
    ([lon, lat]) =>
      lon >= west - MARGIN_DEGREES && lon <= east + MARGIN_DEGREES && lat >= south - MARGIN_DEGREES && lat <= north + MARGIN_DEGREES,
  );
  if (!point) return issue('outside');
  const [main, ...others] = named.length > 0 ? named : datums;
  const candidate = (datum: CoordinateCandidate['datum']): CoordinateCandidate => ({ point, datum });
  return { ok: true, candidates: [candidate(main ?? 'wgs84'), ...others.map(candidate)] };
}
