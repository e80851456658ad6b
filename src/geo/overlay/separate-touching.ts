import { ClipperOffset, EndType, JoinType, PolyTree64 } from 'clipper2-ts';
import type { Geometry } from '../../domain/geometry.ts';
import { turnedRing } from '../index/turned-ring.ts';
import { areaRings, asArea, degreeGrid, fromTree, toPaths } from './integer-grid.ts';

/** A hundred steps of the grid, a tenth of a millimetre. */
const GAP_STEPS = 100;

/**
 * Takes a tenth of a millimetre off an area's outline, so that rings that touch themselves in a point, which no standard
 * allows, come apart there; null where nothing is left. WGS 84 degrees.
 */
export function separateTouching(geometry: Geometry): Geometry | null {
  const grid = degreeGrid(geometry);
  const rings = areaRings(geometry).flatMap((polygon) => polygon.map((ring, index) => turnedRing(ring, index === 0)));
  if (rings.length === 0) return null;
  const offset = new ClipperOffset();
  offset.addPaths(toPaths(rings, grid), JoinType.Miter, EndType.Polygon);
  const tree = new PolyTree64();
  offset.execute(-GAP_STEPS, tree);
  return asArea(fromTree(tree, grid));
}
