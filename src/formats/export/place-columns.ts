import type { Geometry, Position } from '../../domain/geometry.ts';
import type { ReferenceSystem } from '../../geo/crs/reference-systems.ts';
import { mapPositions } from '../map-positions.ts';
import type { ExportSheet, ExportTable, PlaceTitles } from './export-table.ts';

/** A millimetre, and a ten-millionth of a degree. */
const DECIMALS = { degree: 8, metre: 3 } as const;

/** A table with its places as columns before the others: two numbers where all are points, else well-known text. */
export function withPlaces({ name, columns, rows, geometries }: ExportTable, system: ReferenceSystem, { x, y }: PlaceTitles): ExportSheet {
  const digits = DECIMALS[system.unit];
  const convert = (position: Position): Position => {
    const [east, north] = system.fromWgs84(position);
    return [Number(east.toFixed(digits)), Number(north.toFixed(digits))];
  };
  const isPoints = geometries.every((geometry) => geometry === null || geometry.type === 'Point');
  const places = geometries.map((geometry) => {
    if (isPoints) return geometry?.type === 'Point' ? convert(geometry.coordinates) : [null, null];
    return [geometry && wellKnownText({ ...geometry, coordinates: mapPositions(geometry.coordinates, convert) } as Geometry)];
  });
  return { name, columns: [...(isPoints ? [x, y] : ['WKT']), ...columns], rows: rows.map((row, index) => [...(places[index] ?? []), ...row]) };
}

const pair = ([x, y]: Position): string => `${x} ${y}`;
const list = <T>(items: readonly T[], write: (item: T) => string): string => `(${items.map(write).join(', ')})`;

function wellKnownText(geometry: Geometry): string {
  const name = geometry.type.toUpperCase();
  const line = (positions: readonly Position[]): string => list(positions, pair);
  switch (geometry.type) {
    case 'Point':
      return `${name} (${pair(geometry.coordinates)})`;
    case 'MultiPoint':
      return `${name} ${list(geometry.coordinates, (position) => `(${pair(position)})`)}`;
    case 'LineString':
      return `${name} ${line(geometry.coordinates)}`;
    case 'MultiLineString':
    case 'Polygon':
      return `${name} ${list(geometry.coordinates, line)}`;
    case 'MultiPolygon':
      return `${name} ${list(geometry.coordinates, (rings) => list(rings, line))}`;
  }
}
