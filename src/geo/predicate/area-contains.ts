import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Ray casting: an odd number of edges crossed going east from the point. */
function ringContains(ring: readonly Position[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? [];
    const [xj = 0, yj = 0] = ring[j] ?? [];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** True where a point [longitude, latitude] lies inside an area and in none of its holes, on the plane of degrees; WGS 84. */
export function areaContains(area: Polygon | MultiPolygon, point: readonly [number, number]): boolean {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons.some(([outer = [], ...holes]) => ringContains(outer, point) && !holes.some((hole) => ringContains(hole, point)));
}
