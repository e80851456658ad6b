import Flatbush from 'flatbush';
import type { Bounds } from './bounds.ts';

/** An R-tree of the boxes of geometries; ids are positions in the input. Null where there is nothing to hold. */
export type BoxIndex = Flatbush | null;

/** Indexes boxes; `NO_BOUNDS` stands for a thing without geometry and is never found. */
export function buildBoxIndex(boxes: readonly Bounds[]): BoxIndex {
  if (boxes.length === 0) return null;
  const tree = new Flatbush(boxes.length);
  for (const [west, south, east, north] of boxes) tree.add(west, south, east, north);
  tree.finish();
  return tree;
}

/** Ids of the boxes that meet the given one, in input order. */
export function boxesMeeting(index: BoxIndex, [west, south, east, north]: Bounds): Uint32Array {
  return Uint32Array.from(index?.search(west, south, east, north) ?? []).sort();
}
