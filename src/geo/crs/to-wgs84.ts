import gcoord from 'gcoord';
import type { Datum } from '../../domain/coordinates/coordinate.ts';
import type { Position } from '../../domain/geometry.ts';

const SYSTEMS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/**
 * [longitude, latitude] of a datum in WGS 84 degrees. The inverse is iterated to 1e-6 degrees (0.1 m), but the Chinese
 * datums have no published definition: how near the formulas in use come to them cannot be proved, so the result is approximate.
 */
export function toWgs84(point: Position, datum: Datum): Position {
  if (datum === 'wgs84') return point;
  const [lon, lat] = gcoord.transform<[number, number]>([point[0], point[1]], SYSTEMS[datum], gcoord.WGS84);
  return [lon, lat];
}
