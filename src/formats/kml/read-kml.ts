import { failed, type Outcome } from '../../domain/layers/import-failure.ts';
import { isZip, namesInZip, unpack } from '../archive/unpack.ts';
import { collectRows, type GivenFeature } from '../collect-rows.ts';
import { decodeText } from '../decode-text.ts';
import type { Format, GivenFile, RawTable, ReadSetting } from '../format.ts';
import { readElements, textOf, type XmlElement } from '../xml/read-elements.ts';
import { kmlGeometry } from './kml-geometry.ts';

/** OGC KML 2.2 and its zip. Places and values are read; pictures, styles, overlays and links to data elsewhere are not. */
export const kml: Format = {
  recognises: ({ name, bytes }) => /\.km[lz]$/i.test(name) || namesInZip(bytes, /\.kml/i) || /<(\w+:)?kml[\s>]/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 2_000))),
  read: readKml,
};

const WANTED: ReadonlySet<string> = new Set(['Placemark', 'NetworkLink']);

async function readKml(file: GivenFile, { onProgress }: ReadSetting): Promise<Outcome<RawTable>> {
  // Documents of one archive link to each other; all of them are read.
  const documents = isZip(file.bytes) ? await unpack(file.bytes, (path) => /\.kml$/i.test(path)) : { ok: true as const, value: [file] };
  if (!documents.ok) return documents;
  if (documents.value.length === 0) return failed('zip-without-data');
  const inside = new Set(documents.value.map(({ name }) => name.toLowerCase()));
  const features: GivenFeature[] = [];
  let encoding = 'utf-8';
  for (const { bytes } of documents.value) {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return decoded;
    ({ encoding } = decoded.value);
    const problem = readElements(decoded.value.text, WANTED, (element, labels) => {
      if (element.name === 'Placemark') features.push(placemarkOf(element, labels));
      else if (!inside.has(targetOf(element))) features.push({ geometry: null, properties: [['name', textOf(element, 'name')]], refusal: 'network-link' });
    });
    if (problem !== null) return failed('not-xml', { problem });
    onProgress(0.3);
  }
  return collectRows({ format: 'kml', encoding, parts: null, declared: { kind: 'known', code: 'EPSG:4326' } }, features, features.length, onProgress);
}

/** Where a link leads, as a name inside of an archive. */
const targetOf = (link: XmlElement): string => (link.children.flatMap((child) => textOf(child, 'href') ?? [])[0] ?? '').replace(/^\.\//, '').toLowerCase();

function placemarkOf(element: XmlElement, labels: readonly string[]): GivenFeature {
  const properties = new Map<string, string>();
  for (const name of ['name', 'description', 'address', 'phoneNumber'] as const) {
    const text = textOf(element, name);
    if (text !== null) properties.set(name, text);
  }
  if (labels.length > 0) properties.set('folder', labels.join(' / '));
  for (const { name, children } of element.children) {
    if (name === 'TimeStamp' || name === 'TimeSpan') for (const child of children) properties.set(child.name, child.text.trim());
    if (name !== 'ExtendedData') continue;
    for (const data of children.flatMap((child) => (child.name === 'SchemaData' ? child.children : [child]))) {
      const key = data.attributes.get('name');
      if (key !== undefined) properties.set(key, (data.name === 'Data' ? textOf(data, 'value') : data.text.trim()) ?? '');
    }
  }
  const geometry = kmlGeometry(element);
  return { geometry, properties, refusal: null };
}
