import type { LayerContent } from '../../domain/layers/layer-content.ts';
import type { OwnLayer } from '../../domain/layers/own-layer.ts';

/** Where layers are kept; every verb rejects with `StorageError` and has then changed nothing. */
export interface LayerKeeper {
  /** All layers without their rows, the oldest first. */
  readonly all: () => Promise<readonly OwnLayer[]>;
  /** The rows of a layer as they were given; null where they are gone. */
  readonly content: (id: string) => Promise<LayerContent | null>;
  readonly add: (layer: OwnLayer, content: LayerContent) => Promise<void>;
  /** A new version of what is known of a layer; its rows stay. */
  readonly change: (layer: OwnLayer) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}
