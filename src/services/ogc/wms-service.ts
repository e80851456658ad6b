import type { PictureFacts } from '../../domain/layers/tile-layer.ts';
import { childOf, readElements, textOf, type XmlElement } from '../../formats/xml/read-elements.ts';
import type { PictureLayer } from './picture-layer.ts';
import { ServiceError } from './service-error.ts';

const MERCATOR = 'EPSG:3857';
const CLOSEST_ZOOM = 20;
/** Parameters of the request for capabilities, and those we set ourselves; all others (`MAP`, a key) stay. */
const OURS = /^(service|version|request|layers|styles|crs|srs|bbox|width|height|format|transparent)$/i;

/** Whether an answer begins like the capabilities of a WMS. */
export const isWms = (bytes: ArrayBuffer): boolean => /<(?:WMS_Capabilities|WMT_MS_Capabilities)[\s>]/.test(new TextDecoder().decode(bytes.slice(0, 4000)));

/**
 * The layers of a WMS that can be drawn here: those with a name and in Web Mercator, which a layer has from the ones around it. Pictures are asked
 * of the address the capabilities came from, whatever address they name: nobody was asked about another. Throws `ServiceError`.
 */
export function readWms(bytes: ArrayBuffer, url: string): readonly PictureLayer[] {
  let capability: XmlElement | undefined;
  let version = '1.3.0';
  const text = new TextDecoder().decode(bytes);
  const problem = readElements(text, new Set(['Capability']), (element) => {
    capability ??= element;
  });
  version = /<WM[ST]_(?:MS_)?Capabilities[^>]*\sversion="(1\.[13]\.\d)"/.exec(text)?.[1] ?? version;
  if (problem !== null || !capability) throw new ServiceError('not-xml');
  const layers: PictureLayer[] = [];
  const visit = (element: XmlElement, above: readonly string[]): void => {
    const systems = [...above, ...element.children.filter(({ name }) => name === 'CRS' || name === 'SRS').flatMap((each) => each.text.trim().split(/\s+/))];
    const name = textOf(element, 'Name');
    if (name !== null && systems.includes(MERCATOR)) {
      layers.push({
        title: textOf(element, 'Title') ?? name,
        facts: { tiles: 'raster', service: 'wms', layer: name, template: templateOf(url, name, version), minZoom: 0, maxZoom: CLOSEST_ZOOM, bounds: boundsOf(element), attribution: '' },
      });
    }
    for (const child of element.children) if (child.name === 'Layer') visit(child, systems);
  };
  for (const child of capability.children) if (child.name === 'Layer') visit(child, []);
  if (layers.length === 0) throw new ServiceError('no-pictures');
  return layers;
}

function templateOf(url: string, layer: string, version: string): string {
  const base = new URL(url);
  base.hash = '';
  for (const key of [...base.searchParams.keys()]) if (OURS.test(key)) base.searchParams.delete(key);
  const asked = { SERVICE: 'WMS', VERSION: version, REQUEST: 'GetMap', LAYERS: layer, STYLES: '', [version.startsWith('1.3') ? 'CRS' : 'SRS']: MERCATOR, WIDTH: '256', HEIGHT: '256', FORMAT: 'image/png', TRANSPARENT: 'TRUE' };
  for (const [key, value] of Object.entries(asked)) base.searchParams.set(key, value);
  return `${base.href}&BBOX={bbox-epsg-3857}`;
}

function boundsOf(element: XmlElement): PictureFacts['bounds'] {
  const box = childOf(element, 'EX_GeographicBoundingBox');
  if (!box) return null;
  const [west, south, east, north] = ['westBoundLongitude', 'southBoundLatitude', 'eastBoundLongitude', 'northBoundLatitude'].map((name) => Number(textOf(box, name) ?? NaN));
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  return west >= -180 && south >= -85.06 && east <= 180 && north <= 85.06 && west < east && south < north ? [west, south, east, north] : null;
}
