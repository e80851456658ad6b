import type { BaseMap, NamedBase } from './base-map.ts';
import type { Geometry } from './geometry.ts';

/** Geometry of the base map by reference, such as `road:shandong` or `subdistrict:370203029`, WGS 84. */
export type BaseShapes = ReadonlyMap<string, readonly Geometry[]>;

/** Collects what records may refer to; a line in several pieces has several geometries. */
export function baseShapes(base: BaseMap): BaseShapes {
  const shapes = new Map<string, Geometry[]>();
  const parts: readonly { readonly features: readonly { readonly geometry: unknown; readonly properties: NamedBase }[] }[] = [base.roads, base.metro, base.water, base.coast, base.subdistricts, base.districts];
  for (const { properties, geometry } of parts.flatMap(({ features }) => features)) {
    const same = shapes.get(properties.ref);
    if (same === undefined) shapes.set(properties.ref, [geometry as Geometry]);
    else same.push(geometry as Geometry);
  }
  return shapes;
}
