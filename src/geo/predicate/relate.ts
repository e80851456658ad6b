import type { Position } from '../../domain/geometry.ts';
import { boundsMeet } from '../index/bounds.ts';
import { visitPieces } from './pieces.ts';
import type { Place, PreparedArea, PreparedGeometry, PreparedLines } from './prepared-geometry.ts';

/**
 * Which parts of two geometries meet, as far as the five relations need it: interior, boundary and exterior of the first
 * against those of the second (DE-9IM, OGC 06-103r4; true stands for any dimension).
 */
export interface IntersectionMatrix {
  interiorInterior: boolean;
  interiorBoundary: boolean;
  interiorExterior: boolean;
  boundaryInterior: boolean;
  boundaryBoundary: boolean;
  boundaryExterior: boolean;
  exteriorInterior: boolean;
  exteriorBoundary: boolean;
}

/** Exact for any doubles; both geometries must be valid and in the same plane. */
export function relate(a: PreparedGeometry, b: PreparedGeometry): IntersectionMatrix {
  if (a.dimension > b.dimension) return transposed(relate(b, a));
  const matrix = emptyMatrix();
  // What has a higher dimension always has some of its interior outside the other.
  if (a.dimension < b.dimension) matrix.exteriorInterior = true;
  if (!boundsMeet(a.bounds, b.bounds)) return { ...matrix, interiorExterior: true, boundaryExterior: true, exteriorInterior: true, exteriorBoundary: true };
  if (a.dimension === 0) {
    for (const [x, y] of a.points) markInterior(matrix, b.locate(x, y));
    if (b.dimension === 0 && b.points.some(([x, y]) => a.locate(x, y) === -1)) matrix.exteriorInterior = true;
    return matrix;
  }
  if (a.dimension === 1 && b.dimension === 1) relateLines(matrix, a, b);
  else if (a.dimension === 1 && b.dimension === 2) relateLineToArea(matrix, a, b);
  else if (a.dimension === 2 && b.dimension === 2) relateAreas(matrix, a, b);
  return matrix;
}

function emptyMatrix(): IntersectionMatrix {
  return {
    interiorInterior: false,
    interiorBoundary: false,
    interiorExterior: false,
    boundaryInterior: false,
    boundaryBoundary: false,
    boundaryExterior: false,
    exteriorInterior: false,
    exteriorBoundary: false,
  };
}

function transposed(matrix: IntersectionMatrix): IntersectionMatrix {
  return {
    interiorInterior: matrix.interiorInterior,
    interiorBoundary: matrix.boundaryInterior,
    interiorExterior: matrix.exteriorInterior,
    boundaryInterior: matrix.interiorBoundary,
    boundaryBoundary: matrix.boundaryBoundary,
    boundaryExterior: matrix.exteriorBoundary,
    exteriorInterior: matrix.interiorExterior,
    exteriorBoundary: matrix.boundaryExterior,
  };
}

/** A part of the first geometry's interior lies at this place of the second. */
function markInterior(matrix: IntersectionMatrix, place: Place): void {
  if (place === 1) matrix.interiorInterior = true;
  else if (place === 0) matrix.interiorBoundary = true;
  else matrix.interiorExterior = true;
}

/** A part of the first geometry's boundary lies at this place of the second. */
function markBoundary(matrix: IntersectionMatrix, place: Place): void {
  if (place === 1) matrix.boundaryInterior = true;
  else if (place === 0) matrix.boundaryBoundary = true;
  else matrix.boundaryExterior = true;
}

function markVertices(matrix: IntersectionMatrix, a: PreparedLines, b: PreparedLines | PreparedArea): void {
  for (const [x, y] of vertices(a.lines)) {
    if (a.locate(x, y) === 0) markBoundary(matrix, b.locate(x, y));
    else markInterior(matrix, b.locate(x, y));
  }
}

function* vertices(lists: readonly (readonly Position[])[]): Iterable<Position> {
  for (const list of lists) yield* list;
}

function relateLines(matrix: IntersectionMatrix, a: PreparedLines, b: PreparedLines): void {
  const crossing = (): void => {
    matrix.interiorInterior = true;
  };
  visitPieces(a.tree, b, { piece: (place) => markInterior(matrix, place), crossing });
  markVertices(matrix, a, b);
  const back = transposed(matrix);
  visitPieces(b.tree, a, { piece: (place) => markInterior(back, place), crossing });
  markVertices(back, b, a);
  Object.assign(matrix, transposed(back));
}

function relateLineToArea(matrix: IntersectionMatrix, line: PreparedLines, area: PreparedArea): void {
  visitPieces(line.tree, area, {
    piece: (place) => markInterior(matrix, place),
    crossing: () => Object.assign(matrix, { interiorInterior: true, interiorBoundary: true, interiorExterior: true }),
  });
  markVertices(matrix, line, area);
  // A corner of the area may meet the line where that has no vertex.
  const [west, south, east, north] = line.bounds;
  for (const [x, y] of vertices(area.rings)) {
    if (x < west || x > east || y < south || y > north) continue;
    const place = line.locate(x, y);
    if (place === 1) matrix.interiorBoundary = true;
    else if (place === 0) matrix.boundaryBoundary = true;
  }
}

function relateAreas(matrix: IntersectionMatrix, a: PreparedArea, b: PreparedArea): void {
  const oneWay = (from: PreparedArea, to: PreparedArea): IntersectionMatrix => {
    const found = emptyMatrix();
    visitPieces(from.tree, to, {
      piece(place, along) {
        markBoundary(found, place);
        // Left of an edge is the interior, right the exterior: both lie where the piece lies, or on either side of a shared edge.
        if (place === 1) Object.assign(found, { interiorInterior: true, exteriorInterior: true });
        else if (place === -1) found.interiorExterior = true;
        else if (along === true) found.interiorInterior = true;
        else if (along === false) Object.assign(found, { interiorExterior: true, exteriorInterior: true });
      },
      crossing() {
        for (const part of Object.keys(found) as (keyof IntersectionMatrix)[]) found[part] = true;
      },
    });
    for (const [x, y] of vertices(from.rings)) if (to.locate(x, y) === 0) found.boundaryBoundary = true;
    return found;
  };
  const forth = oneWay(a, b);
  const back = transposed(oneWay(b, a));
  for (const part of Object.keys(matrix) as (keyof IntersectionMatrix)[]) matrix[part] = forth[part] || back[part];
}
