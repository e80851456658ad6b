import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';

/** All that the map draws, as plain values: the map is made equal to it. Layers stand bottom to top. */
export interface Scene {
  readonly sources: Readonly<Record<string, GeoJSONSourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
}
