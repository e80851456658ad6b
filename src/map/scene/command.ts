import type { FilterSpecification, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type { SceneSource } from './scene.ts';

/** One change of the map. */
export type Command =
  | { readonly do: 'add-source'; readonly id: string; readonly source: SceneSource }
  | { readonly do: 'remove-source'; readonly id: string }
  | { readonly do: 'set-data'; readonly id: string; /** Never undefined: sources without data do not differ in it. */ readonly data: GeoJSONSourceSpecification['data'] | undefined }
  /** `before`: the layer above it, or none for the topmost. */
  | { readonly do: 'add-layer'; readonly layer: LayerSpecification; readonly before: string | undefined }
  | { readonly do: 'remove-layer'; readonly id: string }
  | { readonly do: 'move-layer'; readonly id: string; readonly before: string | undefined }
  | { readonly do: 'set-paint'; readonly id: string; readonly name: string; readonly value: unknown }
  | { readonly do: 'set-layout'; readonly id: string; readonly name: string; readonly value: unknown }
  | { readonly do: 'set-filter'; readonly id: string; readonly filter: FilterSpecification | undefined }
  | { readonly do: 'set-zoom-range'; readonly id: string; readonly min: number; readonly max: number };
