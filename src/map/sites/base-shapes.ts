import type { Feature, Geometry } from 'geojson';
import type { BaseMap, NamedBase } from '../../domain/base-map.ts';

/** Geometry of the base map by reference, such as `road:shandong` or `subdistrict:370203029`, WGS 84. */
export type BaseShapes = ReadonlyMap<string, readonly Geometry[]>;

/** Collects what records may refer to; a line in several pieces has several geometries. */
export function baseShapes(base: BaseMap): BaseShapes {
  const shapes = new Map<string, Geometry[]>();
  const parts = [base.roads, base.metro, base.water, base.coast, base.subdistricts, base.districts];
  for (const { properties, geometry } of parts.flatMap<Feature<Geometry, NamedBase>>(({ features }) => features)) {
    const same = shapes.get(properties.ref);
    if (same === undefined) shapes.set(properties.ref, [geometry]);
    else same.push(geometry);
  }
  return shapes;
}
