import type { Geometry } from '../../domain/geometry.ts';
import { measureRing } from './measure-ring.ts';

/**
 * Area on the WGS 84 ellipsoid in m², holes taken off; 0 for points and lines. The rings must be valid: a self-crossing
 * one has no meaningful area, check the geometry first.
 */
export function geodesicAreaSquareMetres(geometry: Geometry): number {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return 0;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let area = 0;
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      area += (index === 0 ? 1 : -1) * measureRing(ring).areaSquareMetres;
    });
  }
  return area;
}
