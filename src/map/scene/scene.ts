import type { GeoJSONSourceSpecification, LayerSpecification, RasterSourceSpecification, VectorSourceSpecification } from 'maplibre-gl';

/** Rows that are handed over, or tiles that the map asks for by address and that have no data to be handed. */
export type SceneSource = GeoJSONSourceSpecification | ((RasterSourceSpecification | VectorSourceSpecification) & { readonly data?: undefined });

/** All that the map draws, as plain values: the map is made equal to it. Layers stand bottom to top. */
export interface Scene {
  readonly sources: Readonly<Record<string, SceneSource>>;
  readonly layers: readonly LayerSpecification[];
}
