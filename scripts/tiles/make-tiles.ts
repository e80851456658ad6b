import type { GdalEngine } from '../../src/formats/gdal/gdal-engine.ts';

/** What is made of what. */
export interface TilesWish {
  /** Decides the driver: `.geojson`, `.json`, `.geojsonl`, `.gpkg`, `.fgb`. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Layer of a GeoPackage; null for its only one, `*` for all of them, each under its own name. */
  readonly layer: string | null;
  /** Name of the layer inside of the tiles where there is one, also shown as the archive's name. */
  readonly name: string;
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** An archive and what it holds. */
export interface MadeTiles {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly features: number;
  /** Features in the closest zoom, counted by reading the archive again; what lies at the edge of a tile counts in both. */
  readonly inClosestZoom: number;
}

/** Why no tiles are made, in words for the terminal. */
export class TilesError extends Error {
  override readonly name = 'TilesError';
}

const DRIVERS: readonly (readonly [RegExp, string, string])[] = [
  [/\.(geo)?json$/i, 'GeoJSON', 'in.geojson'],
  [/\.(geojsonl|ndjson)$/i, 'GeoJSONSeq', 'in.geojsonl'],
  [/\.gpkg$/i, 'GPKG', 'in.gpkg'],
  [/\.fgb$/i, 'FlatGeobuf', 'in.fgb'],
];
const CLOSEST_ZOOM = 18;
/** Larger than GDAL's own limits, above which it leaves features out without a word: what is left out is counted and told. */
const MOST_TILE_BYTES = 4_000_000;
const MOST_TILE_FEATURES = 1_000_000;

/** Makes PMTiles with GDAL's driver of that name: WGS 84 in, Web Mercator tiles out. Throws `TilesError`, or GDAL's own `GdalError`. */
export function makeTiles(engine: GdalEngine, { fileName, bytes, layer, name, minZoom, maxZoom }: TilesWish): MadeTiles {
  const [, driver, inside] = DRIVERS.find(([pattern]) => pattern.test(fileName)) ?? [];
  if (driver === undefined || inside === undefined) throw new TilesError(`${fileName} is no .geojson, .geojsonl, .gpkg or .fgb`);
  if (!(Number.isInteger(minZoom) && Number.isInteger(maxZoom) && minZoom >= 0 && minZoom <= maxZoom && maxZoom <= CLOSEST_ZOOM)) throw new TilesError(`zooms have to be whole numbers, 0 ≤ least ≤ most ≤ ${CLOSEST_ZOOM}; got ${minZoom} and ${maxZoom}`);
  engine.give([{ name: inside, bytes }]);
  const layers = engine.layers(inside, [], [driver]);
  const chosen = layer === '*' ? layers : layer === null ? (layers.length === 1 ? layers : []) : layers.filter((each) => each.name === layer);
  if (chosen.length === 0) throw new TilesError(`name one of its layers with --layer, or * for all: ${layers.map((each) => each.name).join(', ')}`);
  for (const each of chosen) {
    if (each.count === 0) throw new TilesError(`the layer ${each.name} is empty`);
    if (each.system === null) throw new TilesError(`the layer ${each.name} does not say its reference system`);
  }
  const written = engine.translate(inside, [], [driver], 'out.pmtiles', [
    ...['-f', 'PMTiles', ...(layer === '*' ? [] : ['-nln', name]), '-t_srs', 'EPSG:3857', '-nlt', 'CONVERT_TO_LINEAR', '-dim', 'XY'],
    ...['-dsco', `NAME=${name}`, '-dsco', `MINZOOM=${minZoom}`, '-dsco', `MAXZOOM=${maxZoom}`, '-dsco', `MAX_SIZE=${MOST_TILE_BYTES}`, '-dsco', `MAX_FEATURES=${MOST_TILE_FEATURES}`],
    ...chosen.map((each) => each.name),
  ]);
  const made = written.find((file) => file.name === 'out.pmtiles');
  if (!made) throw new TilesError('nothing was written');
  const sum = (counted: readonly { readonly count: number }[]): number => counted.reduce((all, { count }) => all + count, 0);
  const inClosestZoom = sum(engine.layers('out.pmtiles', [`ZOOM_LEVEL=${maxZoom}`], ['PMTiles']));
  return { bytes: new Uint8Array(made.bytes), features: sum(chosen), inClosestZoom };
}
