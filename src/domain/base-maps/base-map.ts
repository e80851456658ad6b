/** A text in both languages. */
interface Named {
  readonly zh: string;
  readonly en: string;
}

/** Whom a base map is owed to; shown on the map as long as it is. */
export interface Attribution {
  readonly text: string;
  readonly url?: string | undefined;
}

/** What all base maps of an operator say of themselves. */
interface BaseMapFacts {
  /** Lower case letters, digits and hyphens; what a device remembers. */
  readonly id: string;
  readonly name: Named;
  readonly attribution: readonly Attribution[];
  /** 审图号 of the base map, shown as it was granted. */
  readonly approval?: string | undefined;
}

/** Tiles of pictures in Web Mercator. */
export interface PictureBase extends BaseMapFacts {
  readonly kind: 'xyz' | 'wmts';
  /** Bottom to top, with `{z}`, `{x}`, `{y}` or `{-y}` (`TileMatrix`, `TileCol`, `TileRow` of a WMTS are written so, too). */
  readonly tiles: readonly string[];
  readonly tileSize: 256 | 512;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Whether the pictures hold names; the built-in ones are drawn where they do not. */
  readonly hasNames: boolean;
  /** Whether its servers are told this page's origin: some serve nobody without it. */
  readonly tellsOrigin: boolean;
  /** `cgcs2000` lies within decimetres of WGS 84 and is drawn as it. */
  readonly datum: 'wgs84' | 'cgcs2000' | 'gcj02';
}

/** Layers of a WMTS as its capabilities describe them. */
export interface ServiceBase extends Omit<PictureBase, 'kind' | 'tiles' | 'minZoom' | 'maxZoom' | 'tileSize'> {
  readonly kind: 'wmts-capabilities';
  readonly url: string;
  /** Their identifiers, bottom to top. */
  readonly layers: readonly string[];
}

/** A street map: one PMTiles archive in the schema of the Protomaps basemap, version 4. */
export interface StreetBase extends BaseMapFacts {
  readonly kind: 'protomaps';
  readonly url: string;
}

/** A base map that an operator offers beside the built-in one. Addresses may be relative to the page. */
export type BaseMapSettings = PictureBase | ServiceBase | StreetBase;
