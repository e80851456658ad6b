import type { XmlElement } from '../xml/read-elements.ts';

type Coordinates = readonly (readonly number[])[];

/** A shape of one kind, coordinates unchecked. */
interface Part {
  readonly type: 'Point' | 'LineString' | 'Polygon';
  readonly coordinates: unknown;
}

/** The geometry of a placemark as GeoJSON, unchecked; several of one kind become one, of several kinds a collection, which is refused as a row. */
export function kmlGeometry(placemark: XmlElement): unknown {
  const parts = placemark.children.flatMap(partsOf);
  const [first] = parts;
  if (!first) return null;
  if (parts.length === 1) return first;
  if (parts.every(({ type }) => type === first.type)) return { type: `Multi${first.type}`, coordinates: parts.map(({ coordinates }) => coordinates) };
  return { type: 'GeometryCollection', geometries: parts };
}

function partsOf(element: XmlElement): readonly Part[] {
  switch (element.name) {
    case 'Point':
      return [{ type: 'Point', coordinates: positionsOf(element)[0] ?? [] }];
    case 'LineString':
    case 'LinearRing':
      return [{ type: 'LineString', coordinates: positionsOf(element) }];
    case 'Polygon':
      return [{ type: 'Polygon', coordinates: ringsOf(element) }];
    case 'Track':
      // A track has its positions one by one, with blanks between the numbers.
      return [{ type: 'LineString', coordinates: element.children.filter(({ name }) => name === 'coord').map(({ text }) => text.trim().split(/\s+/).map(Number)) }];
    case 'MultiGeometry':
    case 'MultiTrack':
      return element.children.flatMap(partsOf);
    default:
      return [];
  }
}

function ringsOf(polygon: XmlElement): readonly Coordinates[] {
  const of = (name: string): readonly Coordinates[] => polygon.children.filter((child) => child.name === name).flatMap(({ children }) => children.filter((ring) => ring.name === 'LinearRing').map(positionsOf));
  return [...of('outerBoundaryIs'), ...of('innerBoundaryIs')];
}

/** `120.3,36.1,0 120.4,36.1,0`; heights of zero, which everyone writes, are no heights. */
function positionsOf(element: XmlElement): Coordinates {
  const text = element.children.find(({ name }) => name === 'coordinates')?.text.trim() ?? '';
  if (text === '') return [];
  // Some writers put blanks behind the commas.
  return text.replace(/\s*,\s*/g, ',').split(/\s+/).map((tuple) => {
    const [x, y, z] = tuple.split(',').map((number) => (number === '' ? NaN : Number(number)));
    return z === undefined || z === 0 ? [x ?? NaN, y ?? NaN] : [x ?? NaN, y ?? NaN, z];
  });
}
