import type { Position } from '../geometry.ts';

/** Where the device was at a moment; held while it is shown, kept only with a record. */
export interface PositionFix {
  /** WGS 84 degrees. */
  readonly point: Position;
  /** Radius of the circle the device is in with 95 % probability, metres. */
  readonly accuracyMetres: number;
  /** Milliseconds since 1970, by the device's clock. */
  readonly timestamp: number;
  /** Clockwise from north, degrees; null while the device stands still or does not say. */
  readonly headingDegrees: number | null;
}

/** The position that a record is kept with. */
export interface RecordPosition {
  readonly lon: number;
  readonly lat: number;
  /** Metres, null for one that was placed by hand. */
  readonly accuracy: number | null;
  readonly timestamp: number;
  readonly crs: 'EPSG:4326';
  readonly source: 'device' | 'map' | 'typed';
}

/** The record's part of a fix: seven decimals are a centimetre; the heading is nobody's business later. */
export function positionOfFix({ point, accuracyMetres, timestamp }: PositionFix): RecordPosition {
  const [lon, lat] = point;
  return { lon: Number(lon.toFixed(7)), lat: Number(lat.toFixed(7)), accuracy: Math.round(accuracyMetres), timestamp, crs: 'EPSG:4326', source: 'device' };
}

/** A position that the user set on the map or typed in WGS 84. */
export function positionByHand([lon, lat]: Position, source: 'map' | 'typed', timestamp: number): RecordPosition {
  return { lon: Number(lon.toFixed(7)), lat: Number(lat.toFixed(7)), accuracy: null, timestamp, crs: 'EPSG:4326', source };
}
