import type { Geometry, Position } from '../geometry.ts';
import type { Issue } from './issue.ts';

/** West, south, east, north in WGS 84 degrees: the surroundings of the district, in which everything lies. */
const SURROUNDINGS = [120.2, 35.98, 120.52, 36.26] as const;

/** Everything lies in the district's surroundings, and rings are closed, wound as RFC 7946 asks, and do not cross themselves. */
export function checkGeometry(where: string, geometry: Geometry): Issue[] {
  const issues: Issue[] = [];
  const [west, south, east, north] = SURROUNDINGS;
  const outside = positionsOf(geometry).find(([x, y]) => x < west || x > east || y < south || y > north);
  if (outside) issues.push({ code: 'outside-surroundings', where, values: { longitude: outside[0], latitude: outside[1] } });
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  for (const rings of polygons) rings.forEach((ring, index) => issues.push(...ringIssues(where, ring, index === 0)));
  return issues;
}

function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
  }
}

function ringIssues(where: string, ring: readonly Position[], outer: boolean): Issue[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return [{ code: 'ring-open', where, values: {} }];
  const crossing = crossingOf(ring);
  if (crossing) return [{ code: 'ring-crosses-itself', where, values: { segment: crossing[0], other: crossing[1] } }];
  return signedArea(ring) > 0 === outer ? [] : [{ code: 'ring-winding', where, values: {} }];
}

/** Planar area in square degrees, positive where the ring runs anticlockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = ring[index] ?? [x, y];
    return sum + (fromX * y - x * fromY) / 2;
  }, 0);
}

/** Indices of the first two segments of a closed ring that touch or cross, other than neighbours at their common end. */
function crossingOf(ring: readonly Position[]): [number, number] | null {
  const segments = ring.slice(1).map((to, index): [Position, Position] => [ring[index] ?? to, to]);
  for (const [index, [a, b]] of segments.entries()) {
    for (const [step, [c, d]] of segments.slice(index + 2).entries()) {
      const other = index + 2 + step;
      if (index === 0 && other === segments.length - 1) continue;
      if (touch(a, b, c, d)) return [index, other];
    }
  }
  return null;
}

/** Whether the segments ab and cd have a point in common. */
function touch(a: Position, b: Position, c: Position, d: Position): boolean {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return false;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}

/** Sign of the turn from ab to ac. */
const side = (a: Position, b: Position, c: Position): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
