import type { Geometry, Position } from '../../domain/geometry.ts';
import type { ExportTable } from './export-table.ts';
import { xmlText } from './xml-text.ts';

const positions = (line: readonly Position[]): string => `<coordinates>${line.map(([x, y]) => `${x},${y}`).join(' ')}</coordinates>`;
const rings = ([outer = [], ...holes]: readonly (readonly Position[])[]): string =>
  `<Polygon><outerBoundaryIs><LinearRing>${positions(outer)}</LinearRing></outerBoundaryIs>${holes.map((hole) => `<innerBoundaryIs><LinearRing>${positions(hole)}</LinearRing></innerBoundaryIs>`).join('')}</Polygon>`;

function shape(geometry: Geometry): string {
  const line = (part: readonly Position[]): string => `<LineString>${positions(part)}</LineString>`;
  const point = (part: Position): string => `<Point>${positions([part])}</Point>`;
  const several = (parts: readonly string[]): string => `<MultiGeometry>${parts.join('')}</MultiGeometry>`;
  switch (geometry.type) {
    case 'Point':
      return point(geometry.coordinates);
    case 'MultiPoint':
      return several(geometry.coordinates.map(point));
    case 'LineString':
      return line(geometry.coordinates);
    case 'MultiLineString':
      return several(geometry.coordinates.map(line));
    case 'Polygon':
      return rings(geometry.coordinates);
    case 'MultiPolygon':
      return several(geometry.coordinates.map(rings));
  }
}

/** OGC KML 2.2, WGS 84; values stand in `ExtendedData`, never as HTML. */
export function writeKml({ name, columns, rows, geometries, nameColumn, about }: ExportTable): string {
  const placemarks = rows.map((row, index) => {
    const values = columns.map((column, at) => (row[at] === null || row[at] === undefined ? '' : `<Data name="${xmlText(column)}"><value>${xmlText(row[at])}</value></Data>`));
    const geometry = geometries[index];
    return `<Placemark><name>${xmlText(row[nameColumn] ?? '')}</name><ExtendedData>${values.join('')}</ExtendedData>${geometry ? shape(geometry) : ''}</Placemark>`;
  });
  const description = about.map(([label, text]) => `${label}: ${text}`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${xmlText(name)}</name><description>${xmlText(description)}</description>\n${placemarks.join('\n')}\n</Document></kml>\n`;
}
