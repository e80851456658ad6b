import type { TileFacts } from '../../domain/layers/tile-layer.ts';

/** A layer of pictures of a base map that is being drawn; `id` is the name its tiles are served by. */
export interface ShownPictures {
  readonly id: string;
  readonly tileSize: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: readonly [number, number, number, number] | null;
}

/** A base map whose tiles are served to the map, as far as drawing it needs. */
export type ShownBase =
  | { readonly kind: 'pictures'; readonly pictures: readonly ShownPictures[]; readonly hasNames: boolean; readonly isGcj02: boolean }
  | { readonly kind: 'streets'; readonly id: string; readonly facts: Pick<TileFacts, 'minZoom' | 'maxZoom' | 'bounds'> };
