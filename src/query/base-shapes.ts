import type { BaseMap, NamedBase } from '../domain/base-map.ts';
import type { Geometry } from '../domain/geometry.ts';

/** Base shapes by their ref, several features of one ref together. */
export function baseShapes(base: BaseMap): ReadonlyMap<string, readonly Geometry[]> {
  const shapes = new Map<string, Geometry[]>();
  const collections: readonly { readonly features: readonly { readonly geometry: unknown; readonly properties: NamedBase }[] }[] = [
    base.districts,
    base.subdistricts,
    base.roads,
    base.metro,
    base.water,
    base.coast,
  ];
  for (const { geometry, properties } of collections.flatMap(({ features }) => features)) {
    shapes.set(properties.ref, [...(shapes.get(properties.ref) ?? []), geometry as Geometry]);
  }
  return shapes;
}
