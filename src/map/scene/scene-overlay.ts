import type { LayerSpecification } from 'maplibre-gl';
import type { SceneSource } from './scene.ts';

/** What a feature adds to the scene: sources of their own, layers under the map's labels, and layers above everything. */
export interface SceneOverlay {
  readonly sources: Readonly<Record<string, SceneSource>>;
  readonly below: readonly LayerSpecification[];
  readonly above: readonly LayerSpecification[];
}
