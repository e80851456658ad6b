import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { BaseMap } from '../../domain/base-map.ts';

/** What a feature of the base map is; the layers filter by it. */
export type BaseKind =
  | 'land'
  | 'district'
  | 'neighbour'
  | 'subdistrict'
  | 'street'
  | 'road'
  | 'metro'
  | 'river'
  | 'station'
  | 'label-sea'
  | 'label-basin'
  | 'label-district'
  | 'label-subdistrict'
  | 'label-hill';

type Tagged = Readonly<Record<string, unknown>> & { readonly kind: BaseKind };

interface Collection<P> {
  readonly features: readonly Feature<Geometry, P>[];
}

function tag<P extends object>(collection: Collection<P>, kind: (properties: P) => BaseKind): Feature<Geometry, Tagged>[] {
  return collection.features.map((feature) => ({
    type: 'Feature',
    geometry: feature.geometry,
    properties: { ...feature.properties, kind: kind(feature.properties) },
  }));
}

/**
 * The whole base map as one collection: each source costs its own trip to the worker and its own tiles.
 * Geometry is shared with the input, WGS 84.
 */
export function baseFeatures(base: BaseMap): FeatureCollection<Geometry, Tagged> {
  return {
    type: 'FeatureCollection',
    features: [
      ...tag(base.land, () => 'land'),
      ...tag(base.districts, ({ focus }) => (focus ? 'district' : 'neighbour')),
      ...tag(base.subdistricts, () => 'subdistrict'),
      ...tag(base.roads, (road) => (road.class === 'street' ? 'street' : 'road')),
      ...tag(base.metro, () => 'metro'),
      ...tag(base.water, () => 'river'),
      ...tag(base.stations, () => 'station'),
      ...tag(base.labels, ({ kind }) => `label-${kind}` as const),
    ],
  };
}
