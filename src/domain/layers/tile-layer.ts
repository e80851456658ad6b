import type { DrawingColour } from '../drawing.ts';

/** One layer inside of vector tiles, with the columns its makers list. */
export interface VectorLayer {
  readonly id: string;
  readonly fields: readonly string[];
}

/** What an archive says of itself. */
export interface TileFacts {
  readonly tiles: 'vector' | 'raster';
  readonly minZoom: number;
  readonly maxZoom: number;
  /** West, south, east, north in WGS 84. */
  readonly bounds: readonly [number, number, number, number];
  /** Empty for pictures. */
  readonly layers: readonly VectorLayer[];
  /** Whom its makers name, as plain text; empty where nobody. */
  readonly attribution: string;
}

/** One layer of a picture service: `{z}`, `{x}`, `{y}` or `{bbox-epsg-3857}` in its address are filled in. */
export interface PictureFacts {
  readonly tiles: 'raster';
  readonly service: 'wms' | 'wmts';
  readonly layer: string;
  readonly template: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: readonly [number, number, number, number] | null;
  readonly attribution: string;
}

/** Where the tiles come from. */
export type TileSource =
  /** A file that lies on this device. */
  | { readonly kind: 'file'; readonly file: string; readonly bytes: number; readonly facts: TileFacts }
  | { readonly kind: 'address'; readonly url: string; readonly facts: TileFacts }
  | { readonly kind: 'service'; readonly url: string; readonly facts: PictureFacts };

export const tileOperators = ['equals', 'differs', 'contains', 'at-least', 'at-most'] as const;

/** What a feature's attribute has to be for the feature to be shown. */
export interface TileFilter {
  readonly field: string;
  readonly operator: (typeof tileOperators)[number];
  readonly value: string;
}

/** A large layer: it is drawn tile by tile and never read whole. Never part of the official data. */
export interface TileLayer {
  readonly id: string;
  readonly name: string;
  readonly colour: DrawingColour;
  readonly visible: boolean;
  readonly source: TileSource;
  /** Vector layers that are not drawn. */
  readonly hidden: readonly string[];
  readonly filter: TileFilter | null;
  /** Milliseconds since 1970; lists stand in the order of making. */
  readonly createdAt: number;
}

/** One feature of a tile at the place that was pressed. */
export interface TileFeature {
  readonly tileLayerId: string;
  readonly vectorLayer: string;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}
