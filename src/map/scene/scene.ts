import type { GeoJSONSourceSpecification, LayerSpecification, RasterSourceSpecification, VectorSourceSpecification } from 'maplibre-gl';
import type { LngLat } from '../camera/project.ts';

/** Rows that are handed over, or tiles that the map asks for by address and that have no data to be handed. */
export type SceneSource = GeoJSONSourceSpecification | ((RasterSourceSpecification | VectorSourceSpecification) & { readonly data?: undefined });

/** Another datum that a map is drawn in. For display alone: state, data and whatever leaves the map stay WGS 84. */
export interface DisplayDatum {
  /** Where a WGS 84 place lies in it. */
  readonly to: (place: LngLat) => LngLat;
  /** The exact reverse. */
  readonly from: (place: LngLat) => LngLat;
}

/** All that the map draws, as plain values: the map is made equal to it. Layers stand bottom to top. */
export interface Scene {
  readonly sources: Readonly<Record<string, SceneSource>>;
  readonly layers: readonly LayerSpecification[];
  /** The datum that all its sources are in; WGS 84 where none is named. */
  readonly datum?: DisplayDatum | undefined;
}

/** What is made of a scene before it is drawn: another base map under it. Gives the same scene for the same scene. */
export interface SceneDress {
  readonly on: (scene: Scene) => Scene;
  readonly datum: DisplayDatum | undefined;
}
