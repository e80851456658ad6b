import type { Geometry } from '../../domain/geometry.ts';
import { measureRing } from './measure-ring.ts';

/** Length of all rings of an area, holes included, on the WGS 84 ellipsoid in metres; 0 for points and lines. */
export function geodesicPerimeterMetres(geometry: Geometry): number {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return 0;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.reduce((metres, ring) => metres + measureRing(ring).perimeterMetres, 0);
}
