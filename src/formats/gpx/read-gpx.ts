import { failed, type Outcome } from '../../domain/layers/import-failure.ts';
import { collectRows, type GivenFeature } from '../collect-rows.ts';
import { decodeText } from '../decode-text.ts';
import type { Format, GivenFile, RawTable, ReadSetting } from '../format.ts';
import { readElements, type XmlElement } from '../xml/read-elements.ts';

/** GPX of hand-held devices: waypoints, routes and tracks in one table. */
export const gpx: Format = {
  recognises: ({ name, bytes }) => /\.gpx$/i.test(name) || /<gpx[\s>]/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 2_000))),
  read: readGpx,
};

const WANTED: ReadonlySet<string> = new Set(['wpt', 'rte', 'trk']);
/** Texts of an element that are values of its row. */
const VALUES: ReadonlySet<string> = new Set(['name', 'desc', 'cmt', 'time', 'type', 'sym', 'ele', 'number']);

function readGpx({ bytes }: GivenFile, { onProgress }: ReadSetting): Outcome<RawTable> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  onProgress(0.2);
  const { text, encoding } = decoded.value;
  const features: GivenFeature[] = [];
  const problem = readElements(text, WANTED, (element) => features.push(featureOf(element)));
  if (problem !== null) return failed('not-xml', { problem });
  return collectRows({ format: 'gpx', encoding, parts: null, declared: { kind: 'known', code: 'EPSG:4326' } }, features, features.length, onProgress);
}

function featureOf(element: XmlElement): GivenFeature {
  const properties = new Map<string, string>([['kind', element.name]]);
  for (const { name, text } of element.children) if (VALUES.has(name) && text.trim() !== '') properties.set(name, text.trim());
  return { geometry: geometryOf(element), properties, refusal: null };
}

function geometryOf(element: XmlElement): unknown {
  if (element.name === 'wpt') return { type: 'Point', coordinates: positionOf(element) };
  if (element.name === 'rte') return { type: 'LineString', coordinates: positionsOf(element, 'rtept') };
  const segments = element.children.filter(({ name }) => name === 'trkseg').map((segment) => positionsOf(segment, 'trkpt'));
  return segments.length === 1 ? { type: 'LineString', coordinates: segments[0] } : { type: 'MultiLineString', coordinates: segments };
}

const positionsOf = ({ children }: XmlElement, of: string): readonly (readonly number[])[] => children.filter(({ name }) => name === of).map(positionOf);
const positionOf = ({ attributes }: XmlElement): readonly number[] => [Number(attributes.get('lon') ?? NaN), Number(attributes.get('lat') ?? NaN)];
