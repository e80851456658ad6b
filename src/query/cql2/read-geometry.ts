import type { Geometry, Position } from '../../domain/geometry.ts';
import { checkGeometry } from '../../geo/check/check-geometry.ts';
import type { TokenReader } from './token-reader.ts';

/** Names of the geometry types in well-known text. */
export const WKT_TYPES: Readonly<Record<string, Geometry['type']>> = {
  POINT: 'Point',
  MULTIPOINT: 'MultiPoint',
  LINESTRING: 'LineString',
  MULTILINESTRING: 'MultiLineString',
  POLYGON: 'Polygon',
  MULTIPOLYGON: 'MultiPolygon',
};

/** Reads well-known text and checks the geometry; stops at its beginning where that is not usable. */
export function readGeometry(reader: TokenReader): Geometry {
  const start = reader.token;
  const check = checkGeometry(readRawGeometry(reader));
  if (check.ok) return check.geometry;
  const [issue] = check.issues;
  return reader.stop('invalid-geometry', start.position, { problem: issue?.code ?? '', where: issue?.where ?? '' });
}

/** Reads well-known text as it stands, unchecked; `EMPTY` gives no coordinates, heights and measures are dropped. */
export function readRawGeometry(reader: TokenReader): Geometry {
  const start = reader.token;
  const type = WKT_TYPES[reader.take().value.toUpperCase()];
  if (!type) return reader.fail(Object.keys(WKT_TYPES), start);
  reader.takeWord('Z', 'M', 'ZM');
  if (reader.takeWord('EMPTY')) return { type, coordinates: [] as never };
  return { type, coordinates: coordinates(type, reader) } as Geometry;
}

function coordinates(type: Geometry['type'], reader: TokenReader): unknown {
  switch (type) {
    case 'Point': {
      reader.expectSymbol('(');
      const point = position(reader);
      reader.expectSymbol(')');
      return point;
    }
    case 'MultiPoint':
      // Both MULTIPOINT (1 2, 3 4) and MULTIPOINT ((1 2), (3 4)) are in use.
      return list(reader, () => {
        const bracket = reader.takeSymbol('(');
        const point = position(reader);
        if (bracket) reader.expectSymbol(')');
        return point;
      });
    case 'LineString':
      return line(reader);
    case 'MultiLineString':
    case 'Polygon':
      return list(reader, line);
    case 'MultiPolygon':
      return list(reader, (inner) => list(inner, line));
  }
}

const line = (reader: TokenReader): Position[] => list(reader, position);

function position(reader: TokenReader): Position {
  const point: Position = [reader.expectNumber(), reader.expectNumber()];
  // Height and measure are read and dropped: places are known in plan only.
  for (let more = 0; more < 2 && reader.token.kind === 'number'; more++) reader.take();
  return point;
}

function list<T>(reader: TokenReader, item: (reader: TokenReader) => T): T[] {
  reader.expectSymbol('(');
  const items = [item(reader)];
  while (reader.takeSymbol(',')) items.push(item(reader));
  reader.expectSymbol(')');
  return items;
}
