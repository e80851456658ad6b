import type { TileFeature, TileLayer } from '../../domain/layers/tile-layer.ts';
import type { RemoteFailureCode } from '../../domain/remote-failure.ts';
import type { StorageFailure } from '../../domain/storage-error.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import type { TileKey } from '../../i18n/layers/tile-text.ts';
import type { TileFailureCode } from '../../services/tiles/tile-error.ts';

/** What did not come, in figures. */
export interface TileFailure {
  readonly code: TileFailureCode | RemoteFailureCode;
  readonly values: TextValues;
}

/** A large layer and how it stands with it. */
export interface OpenTileLayer {
  readonly layer: TileLayer;
  /** `waiting`: its host has not been allowed in this visit. */
  readonly status: 'opening' | 'ready' | 'waiting' | 'failed';
  /** Why it cannot be shown, or what became of the last part that could not. */
  readonly failure: TileFailure | null;
}

/** What is shown of large layers. */
export interface TilesState {
  readonly layers: readonly OpenTileLayer[];
  readonly opening: string | null;
  readonly failed: { readonly name: string; readonly failure: TileFailure } | null;
  readonly storage: { readonly doing: 'keep' | 'read'; readonly why: StorageFailure } | null;
  readonly message: { readonly key: TileKey; readonly values: TextValues; readonly canUndo: boolean } | null;
  readonly found: TileFeature | null;
}

export const FIRST_TILES: TilesState = { layers: [], opening: null, failed: null, storage: null, message: null, found: null };
