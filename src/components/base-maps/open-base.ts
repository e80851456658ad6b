import type { BaseMapSettings } from '../../domain/base-maps/base-map.ts';
import type { ReadTile } from '../../domain/layers/read-tile.ts';
import type { TileFacts } from '../../domain/layers/tile-layer.ts';
import { RemoteError } from '../../domain/remote-failure.ts';
import type { ShownBase, ShownPictures } from '../../map/base-maps/shown-base.ts';
import { ServiceError } from '../../services/ogc/service-error.ts';
import { isWmts, readWmts } from '../../services/ogc/wmts-service.ts';
import type { RemoteDoor } from '../../services/remote/remote-door.ts';
import { absoluteTemplate } from '../../services/tiles/absolute-template.ts';
import { remoteBytes } from '../../services/tiles/byte-sources.ts';
import { pictureReader } from '../../services/tiles/picture-reader.ts';
import { openTileArchive } from '../../services/tiles/tile-archive.ts';
import { TileError } from '../../services/tiles/tile-error.ts';

const MOST_CAPABILITIES_BYTES = 8_000_000;
/** Layers of the Protomaps basemap without which there is no street map. */
const STREET_LAYERS = ['earth', 'water', 'roads'] as const;

/** Whether an archive is a street map in the schema of Protomaps. */
export const isStreetMap = ({ tiles, layers }: TileFacts): boolean => tiles === 'vector' && STREET_LAYERS.every((name) => layers.some(({ id }) => id === name));

/** A base map ready to be drawn, and what reads its tiles, by the names they are served by. */
export interface OpenedBase {
  readonly shown: ShownBase;
  readonly readers: ReadonlyMap<string, ReadTile>;
}

/** Origins other than the page's that a base map's tiles come from. */
export function originsOf(settings: BaseMapSettings, page: string): readonly string[] {
  const addresses = 'tiles' in settings ? settings.tiles : [settings.url];
  const own = new URL(page).origin;
  return [...new Set(addresses.map((address) => new URL(address, page).origin))].filter((origin) => origin !== own);
}

/** Opens a base map whose origins may be asked; `name` begins the names of its tiles. Throws `RemoteError`, `TileError` or `ServiceError`. */
export async function openBase(settings: BaseMapSettings, page: string, door: RemoteDoor, name: string): Promise<OpenedBase> {
  if (settings.kind === 'protomaps') {
    const { facts, tile } = await openTileArchive(remoteBytes(door, new URL(settings.url, page).href), null);
    if (!isStreetMap(facts)) throw new TileError('other-schema');
    return { shown: { kind: 'streets', id: name, facts }, readers: new Map([[name, tile]]) };
  }
  const { hasNames, datum, tellsOrigin } = settings;
  const parts = 'tiles' in settings ? settings.tiles.map((template) => ({ ...settings, template: absoluteTemplate(template, page), bounds: null })) : await describedParts(settings.url, settings.layers, page, door, tellsOrigin);
  const readers = new Map(parts.map(({ template }, index) => [`${name}-${index}`, emptyWhereMissing(pictureReader(door, template, tellsOrigin))]));
  const pictures = parts.map(({ tileSize, minZoom, maxZoom, bounds }, index): ShownPictures => ({ id: `${name}-${index}`, tileSize, minZoom, maxZoom, bounds }));
  return { shown: { kind: 'pictures', pictures, hasNames, isGcj02: datum === 'gcj02' }, readers };
}

async function describedParts(address: string, names: readonly string[], page: string, door: RemoteDoor, tellsOrigin: boolean): Promise<readonly (Omit<ShownPictures, 'id'> & { readonly template: string })[]> {
  const { href: url } = new URL(address, page);
  const { bytes, type } = await door.ask({ url, range: null, most: MOST_CAPABILITIES_BYTES, accept: 'application/xml, text/xml', tellsOrigin });
  if (!isWmts(bytes)) throw new ServiceError(type === 'text/html' ? 'is-page' : 'not-xml');
  const layers = readWmts(bytes, url);
  return names.map((name) => {
    const found = layers.find(({ facts }) => facts.layer === name);
    if (!found) throw new ServiceError('no-such-layer', { layer: name });
    const { template, minZoom, maxZoom, bounds } = found.facts;
    return { template, minZoom, maxZoom, bounds, tileSize: 256 };
  });
}

/** Servers say "not found" of tiles where they have nothing. */
function emptyWhereMissing(read: ReadTile): ReadTile {
  return async (...place) => {
    try {
      return await read(...place);
    } catch (error) {
      if (error instanceof RemoteError && error.code === 'status' && error.values['status'] === '404') return null;
      throw error;
    }
  };
}
