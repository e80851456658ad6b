import KDBush from 'kdbush';
import type { Bounds } from './bounds.ts';

/** A kd-tree of points with the box around them; ids are positions in the input. */
export interface PointIndex {
  readonly tree: KDBush;
  readonly bounds: Bounds;
}

/**
 * Indexes points given as x, y pairs, WGS 84 degrees or metres of one plane. Throws where a coordinate is no finite number:
 * it would spoil the order of the tree in silence.
 */
export function buildPointIndex(coordinates: Float64Array): PointIndex {
  const count = coordinates.length / 2;
  const tree = new KDBush(count);
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let i = 0; i < count; i++) {
    const x = coordinates[2 * i] as number;
    const y = coordinates[2 * i + 1] as number;
    tree.add(x, y);
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
    if (!(x - x === 0 && y - y === 0)) throw new RangeError(`point ${i} is [${x}, ${y}], expected two finite numbers`);
  }
  tree.finish();
  return { tree, bounds: [west, south, east, north] };
}
