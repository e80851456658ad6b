import type { TileLayer } from '../../domain/layers/tile-layer.ts';

/** Where large layers are kept; every verb rejects with `StorageError` and has then changed nothing. */
export interface TileKeeper {
  /** All of them, the oldest first. */
  readonly all: () => Promise<readonly TileLayer[]>;
  /** The file of a layer; null where it is gone or the layer has none. */
  readonly file: (id: string) => Promise<Blob | null>;
  /** Keeps a layer, with its file where it has one, both or nothing. */
  readonly add: (layer: TileLayer, file: Blob | null) => Promise<void>;
  readonly change: (layer: TileLayer) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}
