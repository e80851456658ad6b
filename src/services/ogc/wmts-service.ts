import type { PictureFacts } from '../../domain/layers/tile-layer.ts';
import { childOf, readElements, textOf, type XmlElement } from '../../formats/xml/read-elements.ts';
import { absoluteTemplate } from '../tiles/absolute-template.ts';
import type { PictureLayer } from './picture-layer.ts';
import { ServiceError } from './service-error.ts';

/** Names of Web Mercator, the only system this map is drawn in. */
const MERCATOR = /(?:^|[:/])(?:3857|900913|102100|102113)$|GoogleMapsCompatible$/;
/** Half of the way around the Earth in Web Mercator, metres; services round it. */
const HALF_WORLD = 20_037_508.34;
const CORNER_TOLERANCE = 5;
const CLOSEST_ZOOM = 22;
/** Parameters of the request for capabilities, and those we set ourselves; all others (a key) stay. */
const OURS = /^(service|version|request|layer|style|format|tilematrixset|tilematrix|tilerow|tilecol)$/i;

/** Matrices of a set that are the squares every Web Mercator map is cut into, by what stands before the zoom in their names. */
interface Pyramid {
  readonly id: string;
  readonly prefix: string;
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** Whether an answer begins like the capabilities of a WMTS. */
export const isWmts = (bytes: ArrayBuffer): boolean => {
  const start = new TextDecoder().decode(bytes.slice(0, 4000));
  return /<(?:\w+:)?Capabilities[\s>]/.test(start) && /\/wmts\//.test(start);
};

/**
 * The layers of a WMTS that can be drawn here: those with a set of matrices that are the squares of Web Mercator. Other
 * sets (another system, squares of their own, names that do not end in the zoom) are left out. Tiles are asked of the origin the capabilities came
 * from, for nobody was asked about another. Throws `ServiceError`.
 */
export function readWmts(bytes: ArrayBuffer, url: string): readonly PictureLayer[] {
  const layers: XmlElement[] = [];
  const sets: XmlElement[] = [];
  const problem = readElements(new TextDecoder().decode(bytes), new Set(['Layer', 'TileMatrixSet']), (element) => void (element.name === 'Layer' ? layers : sets).push(element));
  if (problem !== null) throw new ServiceError('not-xml');
  const pyramids = sets.map(pyramidOf).filter((pyramid) => pyramid !== null);
  const away = new Set<string>();
  const found = layers.flatMap((layer): PictureLayer[] => {
    const name = textOf(layer, 'Identifier');
    const linked = layer.children.filter((child) => child.name === 'TileMatrixSetLink').map((link) => textOf(link, 'TileMatrixSet'));
    const pyramid = pyramids.find(({ id }) => linked.includes(id));
    if (name === null || !pyramid) return [];
    const template = templateOf(layer, name, pyramid, url, away);
    if (template === null) return [];
    const { minZoom, maxZoom } = pyramid;
    return [{ title: textOf(layer, 'Title') ?? name, facts: { tiles: 'raster', service: 'wmts', layer: name, template, minZoom, maxZoom, bounds: boundsOf(layer), attribution: '' } }];
  });
  const [host] = away;
  if (found.length === 0) throw host === undefined ? new ServiceError('no-matrix') : new ServiceError('leads-away', { host });
  return found;
}

function pyramidOf(set: XmlElement): Pyramid | null {
  const id = textOf(set, 'Identifier');
  if (id === null || !MERCATOR.test(textOf(set, 'SupportedCRS') ?? '')) return null;
  const matrices = set.children.filter(({ name }) => name === 'TileMatrix').map(zoomOf);
  const [first] = matrices;
  if (!first || matrices.some((matrix) => matrix === null || matrix.prefix !== first.prefix)) return null;
  const zooms = matrices.map((matrix) => matrix?.zoom ?? 0);
  return { id, prefix: first.prefix, minZoom: Math.min(...zooms), maxZoom: Math.min(CLOSEST_ZOOM, Math.max(...zooms)) };
}

/** The zoom a matrix stands for: it covers the world from its corner with 2^zoom squares a side and its name ends in the zoom. */
function zoomOf(matrix: XmlElement): { readonly prefix: string; readonly zoom: number } | null {
  const id = textOf(matrix, 'Identifier') ?? '';
  const across = Number(textOf(matrix, 'MatrixWidth') ?? NaN);
  const zoom = Math.log2(across);
  const corner = (textOf(matrix, 'TopLeftCorner') ?? '').split(/\s+/).map(Number);
  const isCorner = corner.length === 2 && corner.every((value) => Math.abs(Math.abs(value) - HALF_WORLD) < CORNER_TOLERANCE);
  if (!Number.isInteger(zoom) || Number(textOf(matrix, 'MatrixHeight') ?? NaN) !== across || !isCorner || !id.endsWith(String(zoom))) return null;
  const prefix = id.slice(0, -String(zoom).length);
  return /\d$/.test(prefix) ? null : { prefix, zoom };
}

/** Where the tiles of a layer are: its own address where it names one of this origin, else by parameters at the address of the capabilities. */
function templateOf(layer: XmlElement, name: string, pyramid: Pyramid, url: string, away: Set<string>): string | null {
  const styles = layer.children.filter((child) => child.name === 'Style');
  const chosen = styles.find((style) => style.attributes.get('isDefault') === 'true') ?? styles[0];
  const style = (chosen && textOf(chosen, 'Identifier')) ?? '';
  const dimensions = new Map(layer.children.filter((child) => child.name === 'Dimension').map((each) => [textOf(each, 'Identifier') ?? '', textOf(each, 'Default')]));
  const known: Readonly<Record<string, string>> = { layer: name, style, tilematrixset: pyramid.id };
  const resources = layer.children.filter((child) => child.name === 'ResourceURL' && child.attributes.get('resourceType') === 'tile');
  const pictures = resources.map((each) => each.attributes.get('template') ?? '').filter((template) => URL.canParse(template, url));
  const own = pictures.find((template) => new URL(template, url).origin === new URL(url).origin);
  if (own !== undefined) {
    const filled = own.replaceAll(/\{([^}]+)\}/g, (whole, key: string) => {
      switch (key.toLowerCase()) {
        case 'tilematrix':
          return `${encodeURIComponent(pyramid.prefix)}{z}`;
        case 'tilerow':
          return '{y}';
        case 'tilecol':
          return '{x}';
        default:
          return encodeURIComponent(known[key.toLowerCase()] ?? [...dimensions].find(([id]) => id.toLowerCase() === key.toLowerCase())?.[1] ?? whole);
      }
    });
    // What nobody can fill in makes no address.
    return /\{(?![zxy]\})|%7B/.test(filled) ? null : absoluteTemplate(filled, url);
  }
  if (pictures.length > 0) {
    away.add(new URL(pictures[0] ?? url, url).host);
    return null;
  }
  const formats = layer.children.filter((child) => child.name === 'Format').map(({ text }) => text.trim());
  const format = ['image/png', 'image/webp', 'image/jpeg'].find((each) => formats.includes(each)) ?? formats[0] ?? 'image/png';
  const base = new URL(url);
  base.hash = '';
  for (const key of [...base.searchParams.keys()]) if (OURS.test(key)) base.searchParams.delete(key);
  const asked = { SERVICE: 'WMTS', VERSION: '1.0.0', REQUEST: 'GetTile', LAYER: name, STYLE: style, FORMAT: format, TILEMATRIXSET: pyramid.id };
  for (const [key, value] of Object.entries(asked)) base.searchParams.set(key, value);
  for (const [key, value] of dimensions) if (value !== null) base.searchParams.set(key, value);
  return `${base.href}&TILEMATRIX=${encodeURIComponent(pyramid.prefix)}{z}&TILEROW={y}&TILECOL={x}`;
}

function boundsOf(layer: XmlElement): PictureFacts['bounds'] {
  const box = childOf(layer, 'WGS84BoundingBox');
  if (!box) return null;
  const [west, south, east, north] = ['LowerCorner', 'UpperCorner'].flatMap((name) => (textOf(box, name) ?? '').split(/\s+/).map(Number));
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  return west >= -180.01 && south >= -90.01 && east <= 180.01 && north <= 90.01 && west < east && south < north ? [Math.max(-180, west), Math.max(-85.06, south), Math.min(180, east), Math.min(85.06, north)] : null;
}
