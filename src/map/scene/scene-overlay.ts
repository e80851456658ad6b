import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';

/** What a feature adds to the scene: sources of their own, layers under the map's labels, and layers above everything. */
export interface SceneOverlay {
  readonly sources: Readonly<Record<string, GeoJSONSourceSpecification>>;
  readonly below: readonly LayerSpecification[];
  readonly above: readonly LayerSpecification[];
}
