import { ClipType, FillRule, PathType, PolyTree64 } from 'clipper2-ts';
import type { Geometry } from '../../domain/geometry.ts';
import { areaRings, asArea, degreeGrid, fromTree, newClipper, toRingPaths } from './integer-grid.ts';

/** What to make of two areas. */
export const overlayOperations = ['intersection', 'union', 'difference'] as const;
export type OverlayOperation = (typeof overlayOperations)[number];

const CLIP_TYPES = { intersection: ClipType.Intersection, union: ClipType.Union, difference: ClipType.Difference } as const;

/** A hundred times finer than usual, and some times slower: beyond doubles the library counts in big integers. */
const FINE_STEPS_PER_DEGREE = 1e13;
/** Rounding moves an outline by half a step; above this share of the area, which only slivers reach, the grid is refined. */
const ROUNDING_SHARE = 2e-7;

/**
 * The intersection, union or difference of two areas in WGS 84 degrees, planar, rounded to about a micrometre, slivers finer;
 * null where nothing is left. Areas are right to 1e-7. Sound for self-crossing and touching rings (even-odd rule).
 * Points and lines count as empty.
 */
export function overlay(operation: OverlayOperation, a: Geometry, b: Geometry): Geometry | null {
  const coarse = clip(operation, a, b);
  const tree = coarse.roundingShare > ROUNDING_SHARE ? clip(operation, a, b, FINE_STEPS_PER_DEGREE) : coarse;
  return asArea(fromTree(tree.tree, tree.grid));
}

function clip(operation: OverlayOperation, a: Geometry, b: Geometry, stepsPerDegree?: number) {
  const grid = degreeGrid(areaRings(a).length > 0 ? a : b, stepsPerDegree);
  const clipper = newClipper();
  clipper.addPaths(toRingPaths(areaRings(a).flat(), grid), PathType.Subject);
  clipper.addPaths(toRingPaths(areaRings(b).flat(), grid), PathType.Clip);
  const tree = new PolyTree64();
  if (!clipper.execute(CLIP_TYPES[operation], FillRule.EvenOdd, tree)) throw new Error(`overlay ${operation} failed`);
  return { tree, grid, roundingShare: roundingShare(tree) };
}

/** Half a step times the outline, over the area; both in steps. 0 for nothing. */
function roundingShare(tree: PolyTree64): number {
  let outline = 0;
  let twice = 0;
  for (let i = 0; i < tree.count; i++) {
    const path = tree.child(i).poly ?? [];
    let previous = path.at(-1) ?? { x: 0, y: 0 };
    for (const point of path) {
      outline += Math.hypot(point.x - previous.x, point.y - previous.y);
      twice += previous.x * point.y - point.x * previous.y;
      previous = point;
    }
  }
  return outline === 0 ? 0 : outline / Math.abs(twice);
}
