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
    // The widest waterline runs 30 px off the shore, and bends as far again where the seam cuts the shore. Pixels: 512, a
    // whole tile on each side, would be nine times the lines to cut, send and draw.
    buffer: 64,
    maxzoom: 14,
    tolerance: 0.3,
  };
}
