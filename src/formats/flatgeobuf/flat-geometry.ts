import type { FlatBuffer } from './flat-buffer.ts';

/** Kinds by their number; those left out – curves and surfaces – are refused as rows. */
const KINDS = ['Unknown', 'Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon', 'GeometryCollection'] as const;
const MOST_DEPTH = 4;

/** A geometry as GeoJSON, unchecked; heights are left out unless they are other than zero. Null where it is empty. */
export function flatGeometry(buffer: FlatBuffer, table: number, given: number, depth = 0): unknown {
  const kind = given === 0 ? buffer.byte(table, 6) : given;
  const type = KINDS[kind] ?? 'Curve';
  const parts = buffer.vector(table, 7, 4);
  if (type === 'MultiPolygon' && parts) {
    return { type, coordinates: Array.from({ length: parts.length }, (_, index) => rings(buffer, buffer.tableAt(parts.at + index * 4))) };
  }
  if (type === 'GeometryCollection' && depth < MOST_DEPTH) {
    return { type, geometries: Array.from({ length: parts?.length ?? 0 }, (_, index) => flatGeometry(buffer, buffer.tableAt((parts?.at ?? 0) + index * 4), 0, depth + 1)) };
  }
  const all = positions(buffer, table);
  if (all.length === 0) return null;
  switch (type) {
    case 'Point':
      return { type, coordinates: all[0] };
    case 'MultiPoint':
    case 'LineString':
      return { type, coordinates: all };
    case 'Polygon':
    case 'MultiLineString':
      return { type, coordinates: cut(buffer, table, all) };
    default:
      return { type, coordinates: all };
  }
}

const rings = (buffer: FlatBuffer, table: number): readonly (readonly (readonly number[])[])[] => cut(buffer, table, positions(buffer, table));

function positions(buffer: FlatBuffer, table: number): readonly (readonly number[])[] {
  const xy = buffer.vector(table, 1, 8);
  if (!xy) return [];
  const z = buffer.vector(table, 2, 8);
  const { view } = buffer;
  return Array.from({ length: xy.length >> 1 }, (_, index) => {
    const at = xy.at + index * 16;
    const height = z && index < z.length ? view.getFloat64(z.at + index * 8, true) : 0;
    const [x, y] = [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
    return height === 0 || Number.isNaN(height) ? [x, y] : [x, y, height];
  });
}

/** Positions in the lists that their ends say. */
function cut<T>(buffer: FlatBuffer, table: number, all: readonly T[]): readonly (readonly T[])[] {
  const ends = buffer.vector(table, 0, 4);
  if (!ends || ends.length === 0) return [all];
  let start = 0;
  return Array.from({ length: ends.length }, (_, index) => {
    const end = buffer.view.getUint32(ends.at + index * 4, true);
    const part = all.slice(start, end);
    start = end;
    return part;
  });
}
