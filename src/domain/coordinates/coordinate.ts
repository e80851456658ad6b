import type { Position } from '../geometry.ts';

/** WGS 84 (GPS, 天地图), GCJ-02 (高德, 腾讯: shifted by law), BD-09 (百度: shifted once more). */
export const datums = ['wgs84', 'gcj02', 'bd09'] as const;
export type Datum = (typeof datums)[number];

/** A pair of numbers read as a position: [longitude, latitude] in degrees of `datum`. */
export interface CoordinateCandidate {
  readonly point: Position;
  readonly datum: Datum;
}

export type CoordinateIssueCode =
  /** It is something else: a name, a number. */
  | 'not-coordinates'
  /** One of the two is missing. */
  | 'incomplete'
  /** More than two. */
  | 'too-many'
  /** Minutes or seconds of 60 and more, or after a fraction of a degree. */
  | 'bad-minutes'
  /** Two longitudes, or two latitudes. */
  | 'same-axis'
  /** No latitude or longitude has this value. */
  | 'out-of-range'
  /** Two different datums are named. */
  | 'two-datums'
  /** A place on Earth that this map does not show. */
  | 'outside';

export type ParsedCoordinates =
  /** Best first; several where no datum is named: the same numbers mean different places. */
  | { readonly ok: true; readonly candidates: readonly [CoordinateCandidate, ...CoordinateCandidate[]] }
  | { readonly ok: false; readonly issue: { readonly code: CoordinateIssueCode } };
