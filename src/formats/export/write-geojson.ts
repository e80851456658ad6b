import type { Geometry, Position } from '../../domain/geometry.ts';
import type { ExportSheet, ExportTable } from './export-table.ts';

/** A hundredth of a metre. */
const DECIMALS = 1e7;

const rounded = ([x, y]: Position): Position => [Math.round(x * DECIMALS) / DECIMALS, Math.round(y * DECIMALS) / DECIMALS];

/** Twice the area a ring goes around, positive where it goes against the clock. */
function turn(ring: readonly Position[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[index + 1] ?? ring[0] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Outer rings against the clock, holes with it, as RFC 7946 wants. */
function wound(rings: readonly (readonly Position[])[]): Position[][] {
  return rings.map((ring, index) => {
    const positions = ring.map(rounded);
    return turn(positions) >= 0 === (index === 0) ? positions : positions.reverse();
  });
}

function standard(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: rounded(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(rounded) };
    case 'MultiLineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(rounded)) };
    case 'Polygon':
      return { type: geometry.type, coordinates: wound(geometry.coordinates) };
    case 'MultiPolygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map(wound) };
  }
}

const objects = ({ columns, rows }: ExportSheet): readonly Readonly<Record<string, unknown>>[] => rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));

/** RFC 7946: WGS 84, rings wound by the right hand; the second table and what is to be said stand beside the features. */
export function writeGeoJson(table: ExportTable): string {
  const properties = objects(table);
  return JSON.stringify({
    type: 'FeatureCollection',
    name: table.name,
    about: Object.fromEntries(table.about),
    ...(table.second ? { [table.second.name]: objects(table.second) } : {}),
    features: table.geometries.map((geometry, index) => ({ type: 'Feature', geometry: geometry && standard(geometry), properties: properties[index] })),
  });
}
