import { type IntersectionMatrix, relate } from './relate.ts';
import type { PreparedGeometry } from './prepared-geometry.ts';

/** Relations between two geometries, named and defined as in OGC 06-103r4 and CQL2. */
export const relations = ['intersects', 'disjoint', 'within', 'contains', 'touches'] as const;
export type Relation = (typeof relations)[number];

const meet = (matrix: IntersectionMatrix): boolean =>
  matrix.interiorInterior || matrix.interiorBoundary || matrix.boundaryInterior || matrix.boundaryBoundary;

/**
 * Whether `a` stands in the relation to `b`. Planar on the coordinates as given, edges straight in them (RFC 7946 in
 * degrees); exact, without tolerance; both geometries must be valid.
 */
export function holds(relation: Relation, a: PreparedGeometry, b: PreparedGeometry): boolean {
  const matrix = relate(a, b);
  switch (relation) {
    case 'intersects':
      return meet(matrix);
    case 'disjoint':
      return !meet(matrix);
    case 'within':
      return matrix.interiorInterior && !matrix.interiorExterior && !matrix.boundaryExterior;
    case 'contains':
      return matrix.interiorInterior && !matrix.exteriorInterior && !matrix.exteriorBoundary;
    case 'touches':
      return !matrix.interiorInterior && meet(matrix);
  }
}
