import type { MultiPolygon, Polygon } from 'geojson';
import type { Geometry } from '../../../src/domain/geometry.ts';

/** Area in square degrees, holes taken off: the same plain sum for both sides of a comparison; 0 for null. */
export function planeArea(geometry: Polygon | MultiPolygon | Geometry | null): number {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return 0;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce((sum, rings) => sum + rings.reduce((own, ring, i) => own + (i === 0 ? 1 : -1) * ringArea(ring), 0), 0);
}

function ringArea(ring: readonly (readonly number[])[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let twice = 0;
  let [previousX, previousY] = [originX, originY];
  for (const [x = 0, y = 0] of ring) {
    twice += (previousX - originX) * (y - originY) - (x - originX) * (previousY - originY);
    [previousX, previousY] = [x, y];
  }
  return Math.abs(twice) / 2;
}
