import { Clipper64, type Paths64, type PolyPath64 } from 'clipper2-ts';
import type { Geometry, Position } from '../../domain/geometry.ts';
import { withoutSpikes } from './without-spikes.ts';

/** The whole-number grid on which overlay is exact: coordinates are rounded to it once, then nothing is lost. */
export interface IntegerGrid {
  readonly originX: number;
  readonly originY: number;
  /** Grid steps in one unit of the coordinates. */
  readonly stepsPerUnit: number;
}

/** Steps of 1e-11 degrees, about a micrometre: products of coordinates of a town mostly stay exact in doubles, which is fast. */
const STEPS_PER_DEGREE = 1e11;

/** A grid for WGS 84 degrees, with its origin at a position of the geometry so that numbers stay small. */
export function degreeGrid(geometry: Geometry, stepsPerUnit = STEPS_PER_DEGREE): IntegerGrid {
  const [originX, originY] = areaRings(geometry)[0]?.[0]?.[0] ?? [0, 0];
  return { originX, originY, stepsPerUnit };
}

/** The polygons of an area as lists of rings; nothing for points and lines. */
export function areaRings(geometry: Geometry): readonly (readonly (readonly Position[])[])[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** Rings, with or without closing position, as paths on the grid. */
export function toPaths(rings: readonly (readonly Position[])[], grid: IntegerGrid): Paths64 {
  return rings.map((ring) =>
    ring.map(([x, y]) => ({
      x: Math.round((x - grid.originX) * grid.stepsPerUnit),
      y: Math.round((y - grid.originY) * grid.stepsPerUnit),
    })),
  );
}

/** Rings of areas as paths on the grid, without the spikes that enclose nothing. */
export function toRingPaths(rings: readonly (readonly Position[])[], grid: IntegerGrid): Paths64 {
  return toPaths(rings, grid)
    .map(withoutSpikes)
    .filter((path) => path.length > 2);
}

/**
 * A clipper that joins collinear edges. Two level edges in a row that turn back would make clipper2-ts 2.0.1 fill the memory
 * (its pull request 36); joined before the sweep they do not occur.
 */
export function newClipper(): Clipper64 {
  const clipper = new Clipper64();
  clipper.preserveCollinear = false;
  return clipper;
}

/** Nested paths as polygons with holes, rings closed, shells anticlockwise (RFC 7946). */
export function fromTree(tree: PolyPath64, grid: IntegerGrid): Position[][][] {
  const polygons: Position[][][] = [];
  const ringOf = (path: { x: number; y: number }[], anticlockwise: boolean): Position[] => {
    let twice = 0;
    let previous = path.at(-1) ?? { x: 0, y: 0 };
    for (const point of path) {
      twice += previous.x * point.y - point.x * previous.y;
      previous = point;
    }
    const ring = path.map(({ x, y }): Position => [grid.originX + x / grid.stepsPerUnit, grid.originY + y / grid.stepsPerUnit]);
    if (twice > 0 !== anticlockwise) ring.reverse();
    const [first] = ring;
    return first ? [...ring, [...first]] : ring;
  };
  const collect = (node: PolyPath64): void => {
    for (let i = 0; i < node.count; i++) {
      const shell = node.child(i);
      const polygon = [ringOf(shell.poly ?? [], true)];
      for (let j = 0; j < shell.count; j++) {
        const hole = shell.child(j);
        polygon.push(ringOf(hole.poly ?? [], false));
        collect(hole);
      }
      polygons.push(polygon);
    }
  };
  collect(tree);
  return polygons;
}

/** Polygons as one geometry; null for none. */
export function asArea(polygons: Position[][][]): Geometry | null {
  const [only] = polygons;
  if (!only) return null;
  return polygons.length === 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: polygons };
}
