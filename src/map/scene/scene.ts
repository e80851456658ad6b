import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';

/** State of single features, by source and feature id; what expressions read by `feature-state`. */
export type FeatureStates = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>>>;

/** All that the map draws, as plain values: the map is made equal to it. Layers stand bottom to top. */
export interface Scene {
  readonly sources: Readonly<Record<string, GeoJSONSourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
  readonly states: FeatureStates;
}
