import type { BaseShapes } from '../../domain/base-shapes.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Geometry } from '../../domain/geometry.ts';
import type { Bounds } from '../camera/fit-camera.ts';
import type { LngLat } from '../camera/project.ts';

function* positionsOf(geometry: Geometry): Generator<readonly number[]> {
  const open: unknown[] = [geometry.coordinates];
  while (open.length > 0) {
    const next = open.pop() as readonly unknown[];
    if (typeof next[0] === 'number') yield next as readonly number[];
    else open.push(...next);
  }
}

function meets(geometries: readonly Geometry[], [west, south, east, north]: Bounds): boolean {
  let box = [Infinity, Infinity, -Infinity, -Infinity] as const;
  for (const geometry of geometries) {
    for (const [x = 0, y = 0] of positionsOf(geometry)) box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
  }
  return box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
}

/** West, south, east, north of a ring. */
export function ringBounds(ring: readonly LngLat[]): Bounds {
  const x = ring.map(([longitude]) => longitude);
  const y = ring.map(([, latitude]) => latitude);
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

/** The records of which a mark, a line or a surface lies within the bounds, by the box around it; those without a place never do. */
export function entriesInFrame(entries: readonly CatalogueEntry[], shapes: BaseShapes, bounds: Bounds): readonly CatalogueEntry[] {
  const [west, south, east, north] = bounds;
  return entries.filter(({ anchor, shape, precision }) => {
    if (precision === 'unlocated') return false;
    if (anchor && anchor[0] >= west && anchor[0] <= east && anchor[1] >= south && anchor[1] <= north) return true;
    if (shape.kind === 'own') return meets([shape.geometry], bounds);
    return shape.kind === 'base' && precision === 'street' && shape.refs.some((ref) => meets(shapes.get(ref) ?? [], bounds));
  });
}
