import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { BaseMap } from '../../domain/base-map.ts';
import { baseFeatures } from './base-features.ts';

/** Name of the one source of the base map. */
export const BASE_SOURCE = 'base';

/** The source of the base map. */
export function baseSource(base: BaseMap): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    data: baseFeatures(base),
    // The widest waterline runs 30 px off the shore: a narrower seam (512 units are 32 px) would cut it at tile edges.
    buffer: 512,
    maxzoom: 14,
    tolerance: 0.3,
  };
}
