import { type Clipper64, ClipType, FillRule, type Paths64, PathType, PolyTree64 } from 'clipper2-ts';
import type { Geometry } from '../../domain/geometry.ts';
import { areaRings, asArea, degreeGrid, fromTree, newClipper, toRingPaths } from './integer-grid.ts';

/**
 * Makes one valid area of polygons in WGS 84 degrees that may cross themselves (even-odd rule inside each polygon) or
 * overlap each other (their union); null where nothing with an area is left.
 */
export function dissolve(geometries: readonly Geometry[]): Geometry | null {
  const polygons = geometries.flatMap(areaRings);
  const [first] = geometries;
  if (!first || polygons.length === 0) return null;
  const grid = degreeGrid(geometries.find((geometry) => areaRings(geometry).length > 0) ?? first);
  const clean: Paths64 = polygons.flatMap((rings) => {
    const paths: Paths64 = [];
    run(toRingPaths(rings, grid), FillRule.EvenOdd, (clipper) => clipper.execute(ClipType.Union, FillRule.EvenOdd, paths));
    return paths;
  });
  const tree = new PolyTree64();
  run(clean, FillRule.NonZero, (clipper) => clipper.execute(ClipType.Union, FillRule.NonZero, tree));
  return asArea(fromTree(tree, grid));
}

function run(paths: Paths64, rule: FillRule, execute: (clipper: Clipper64) => boolean): void {
  const clipper = newClipper();
  clipper.addPaths(paths, PathType.Subject);
  if (!execute(clipper)) throw new Error(`union of ${paths.length} rings by rule ${rule} failed`);
}
